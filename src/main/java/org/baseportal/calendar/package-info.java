/**
 * Owns the working days: the holidays and make-up days of each year as they were officially announced.
 * Publishes the facade WorkingDays and the event CalendarChanged.
 * Never invents a year that was not announced: such a year counts from Monday to Friday, and pages say so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit"})
package org.baseportal.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
