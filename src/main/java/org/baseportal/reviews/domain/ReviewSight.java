package org.baseportal.reviews.domain;

import java.time.Clock;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.time.Days;
import org.springframework.stereotype.Component;

/**
 * Who may see other people's handed-in sheets, and with them the results: the one place. They open after the deadline or
 * once all are in, to the staff, approvers, administrators, viewers and the project's own reviewers who have handed in;
 * never to somebody who still has a sheet to write on the project in this round, or against whom a conflict stands.
 */
@Component
class ReviewSight {

    private final Clock clock;

    ReviewSight(Clock clock) {
        this.clock = clock;
    }

    /** A condition on the row {@code r} of reviews_round and {@code rp} of reviews_round_project, never empty. */
    String sql(CurrentUser user) {
        String base = user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER, Role.VIEWER)
                ? "true"
                : "exists (select 1 from reviews_assignment o join reviews_sheet t on t.assignment_id = o.id"
                        + " where o.round_id = rp.round_id and o.project_id = rp.project_id"
                        + " and o.reviewer_id = :me and o.state = 'ACCEPTED' and t.state = 'FINAL')";
        return "(" + base + " and r.state <> 'DRAFT' and " + ripe() + """
                 and not exists (select 1 from reviews_assignment o
                    left join reviews_sheet t on t.assignment_id = o.id
                    where o.project_id = rp.project_id and o.reviewer_id = :me
                      and (o.state = 'CONFLICT' or o.round_id = rp.round_id and r.state = 'OPEN'
                           and (o.state = 'ASSIGNED' or o.state = 'ACCEPTED' and t.state is distinct from 'FINAL'))))""";
    }

    /** Whether a project's sheets are complete, or too late to become so. */
    static String ripe() {
        return "(r.state = 'CLOSED' or r.due_on < :today or not exists (select 1 from reviews_assignment o"
                + " left join reviews_sheet t on t.assignment_id = o.id"
                + " where o.round_id = rp.round_id and o.project_id = rp.project_id"
                + " and (o.state = 'ASSIGNED' or o.state = 'ACCEPTED' and t.state is distinct from 'FINAL')))";
    }

    Map<String, Object> params(CurrentUser user) {
        return Map.of("me", user.id().value(), "today", Days.today(clock));
    }
}
