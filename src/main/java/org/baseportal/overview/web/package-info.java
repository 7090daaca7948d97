@NullMarked
package org.baseportal.overview.web;

import org.jspecify.annotations.NullMarked;
