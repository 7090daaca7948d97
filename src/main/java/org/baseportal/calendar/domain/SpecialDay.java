package org.baseportal.calendar.domain;

import java.time.LocalDate;

/** A day that departs from the week. */
public record SpecialDay(LocalDate day, DayKind kind, String name) {}
