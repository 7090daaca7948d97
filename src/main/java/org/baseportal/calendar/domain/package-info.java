/** The announced years and their days. */
@NullMarked
package org.baseportal.calendar.domain;

import org.jspecify.annotations.NullMarked;
