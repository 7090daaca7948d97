package org.baseportal.exchange;

import java.time.LocalDate;

/** From a day to a day, both included. */
public record Period(LocalDate from, LocalDate to) {}
