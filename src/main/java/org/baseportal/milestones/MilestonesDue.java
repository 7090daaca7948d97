package org.baseportal.milestones;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.accounts.UserId;

/**
 * So many of a person's milestones are due at once that he is told of them together.
 *
 * @param overdue how many whose day has passed
 * @param soon how many that are due soon
 */
public record MilestonesDue(UserId to, long overdue, long soon, LocalDate day, Instant at) {}
