@NullMarked
package org.baseportal.shared.web;

import org.jspecify.annotations.NullMarked;
