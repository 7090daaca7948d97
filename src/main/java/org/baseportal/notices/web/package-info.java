@NullMarked
package org.baseportal.notices.web;

import org.jspecify.annotations.NullMarked;
