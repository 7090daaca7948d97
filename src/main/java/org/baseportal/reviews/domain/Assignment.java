package org.baseportal.reviews.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's task on one project of a round, with what he may know of the project before he declares: code, title
 * and institution.
 *
 * @param answer the conflict or the reason for declining
 * @param sheetState the state of the sheet, or null while there is none
 * @param lifted whether an administrator lifted a conflict
 * @param reopenReason why the sheet was given back, if it was
 */
public record Assignment(
        long id,
        long roundId,
        String roundName,
        RoundState roundState,
        LocalDate dueOn,
        ConflictRule conflictRule,
        long criteriaVersionId,
        long projectId,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String institution,
        @Nullable ProductKind productKind,
        long reviewerId,
        String reviewerName,
        AssignmentState state,
        @Nullable Answer answer,
        @Nullable String answerNote,
        boolean lifted,
        @Nullable String liftReason,
        @Nullable SheetState sheetState,
        int revision,
        @Nullable String reopenReason,
        long version) {

    public ProjectCode projectCode() {
        return new ProjectCode(code);
    }

    /** Whether it is too late to hand in: midnight in Beijing has passed. */
    public boolean isOver(Instant now) {
        return !now.isBefore(Days.startOf(dueOn.plusDays(1)));
    }

    /** Whether his sheet is handed in. */
    public boolean isHandedIn() {
        return state == AssignmentState.ACCEPTED && sheetState == SheetState.FINAL;
    }

    /** Whether he still has something to do on it. */
    public boolean isOpen() {
        return state == AssignmentState.ASSIGNED || state == AssignmentState.ACCEPTED && !isHandedIn();
    }

    /** How it is called on a board. */
    public Progress progress(Instant now) {
        return Progress.of(state, sheetState, roundState == RoundState.OPEN && isOver(now));
    }

    public String title(boolean english) {
        return english && titleEn != null ? titleEn : titleZh;
    }
}
