package org.baseportal.reviews.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a round's board: projects × reviewers.
 *
 * @param reviewers the reviewers of the round, one column each
 * @param rows the projects of this page
 * @param page this page, 1-based
 * @param pages how many there are
 */
public record Board(List<Column> reviewers, List<Row> rows, int page, int pages) {

    public Board {
        reviewers = List.copyOf(reviewers);
        rows = List.copyOf(rows);
    }

    /** A reviewer with how many of his sheets are in. */
    public record Column(long reviewerId, String name, boolean active, long handedIn, long expected) {}

    /**
     * A project with one cell for each column; a cell is null where the reviewer is not on it.
     *
     * @param live how many review it or have done so
     * @param decided how it was decided, or null
     */
    public record Row(
            String code,
            String titleZh,
            @Nullable String titleEn,
            long live,
            long handedIn,
            boolean lacking,
            @Nullable Outcome decided,
            List<@Nullable Cell> cells) {}

    /** How far one review is. */
    public record Cell(
            long assignmentId, Progress progress, @Nullable Answer answer, boolean lifted) {}
}
