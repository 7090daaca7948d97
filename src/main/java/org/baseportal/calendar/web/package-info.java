/** The page on which administrators keep the working days. */
@NullMarked
package org.baseportal.calendar.web;

import org.jspecify.annotations.NullMarked;
