/** Tests of working days. */
@NullMarked
package org.baseportal.calendar;

import org.jspecify.annotations.NullMarked;
