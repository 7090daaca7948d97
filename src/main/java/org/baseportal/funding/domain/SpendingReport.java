package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.list.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a project says it spent between two days.
 *
 * @param number counts the reports of the project
 * @param spent all categories together
 * @param reason why it was returned
 */
public record SpendingReport(
        long id,
        ProjectId project,
        int number,
        LocalDate from,
        LocalDate until,
        SpendingState state,
        Spent spent,
        @Nullable String note,
        @Nullable String reason,
        Hand created,
        @Nullable Hand submitted,
        @Nullable Hand decided,
        long version,
        Cursor cursor) {

    /** Who did something, and when. */
    public record Hand(long user, String name, Instant at) {}

    /** Whether this person may write it and hand it in. */
    public boolean mayWrite(CurrentUser user) {
        return state.isOpen() && user.is(Role.STAFF);
    }

    /** Whether this person may accept or return it: staff who neither began nor handed it in. */
    public boolean mayDecide(CurrentUser user) {
        return state == SpendingState.SUBMITTED
                && user.is(Role.STAFF)
                && created.user() != user.id().value()
                && submitted != null
                && submitted.user() != user.id().value();
    }
}
