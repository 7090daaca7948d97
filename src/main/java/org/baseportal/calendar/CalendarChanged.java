package org.baseportal.calendar;

/** The working days of a year were changed. Published in the transaction of the change. */
public record CalendarChanged(int year) {}
