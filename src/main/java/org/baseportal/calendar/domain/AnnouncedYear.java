package org.baseportal.calendar.domain;

import java.time.LocalDate;

/**
 * A year whose holidays were announced.
 *
 * @param source the announcement, with its number
 * @param publishedOn when it was published
 */
public record AnnouncedYear(int year, String source, LocalDate publishedOn) {}
