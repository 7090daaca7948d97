/** Tests of working days. */
@NullMarked
package org.baseportal.calendar.domain;

import org.jspecify.annotations.NullMarked;
