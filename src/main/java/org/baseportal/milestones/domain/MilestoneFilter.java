package org.baseportal.milestones.domain;

import java.time.LocalDate;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a list of milestones shows.
 *
 * @param owner only those this user looks after
 * @param from due on this day or later
 * @param to due on this day or earlier
 * @param toAccept only those the reader may accept
 */
public record MilestoneFilter(
        DueFilter due,
        @Nullable MilestoneStatus status,
        @Nullable Stage stage,
        @Nullable Long owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean toAccept) {

    /** Everything. */
    public static final MilestoneFilter ALL = new MilestoneFilter(DueFilter.ALL, null, null, null, null, null, false);

    /** What is overdue and looked after by this user. */
    public static MilestoneFilter overdueOf(long owner) {
        return new MilestoneFilter(DueFilter.OVERDUE, null, null, owner, null, null, false);
    }

    /** What the reader may accept. */
    public static MilestoneFilter acceptable() {
        return new MilestoneFilter(DueFilter.ALL, null, null, null, null, null, true);
    }

    /** What is due between two days. */
    public static MilestoneFilter between(LocalDate from, LocalDate to) {
        return new MilestoneFilter(DueFilter.ALL, null, null, null, from, to, false);
    }

    /** Whether the rows kept in {@code milestones_count} answer how many this finds. */
    boolean isCounted() {
        return owner == null && !toAccept;
    }
}
