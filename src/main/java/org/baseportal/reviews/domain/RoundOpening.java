package org.baseportal.reviews.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.ReviewEvent.ReviewerAssigned;
import org.baseportal.reviews.ReviewEvent.RoundClosed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What opening and closing a round mean to its reviewers: each sees the titles of what he is to declare on, and is told;
 * when it closes what he saw closes with it.
 */
@Component
class RoundOpening {

    private final ReviewAccess access;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    RoundOpening(ReviewAccess access, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.access = access;
        this.events = events;
        this.jdbc = jdbc;
    }

    void tell(Round round, UserId by, Instant at) {
        for (Task task : tasks(round.id(), "('ASSIGNED', 'CONFLICT')")) {
            ProjectCode code = new ProjectCode(task.code());
            access.refresh(code, task.projectId(), task.reviewerId());
            if (task.state() == AssignmentState.ASSIGNED) {
                events.publishEvent(
                        new ReviewerAssigned(task.id(), code, new UserId(task.reviewerId()), round.dueOn(), by, at));
            }
        }
    }

    /** The round is closed already. */
    void end(Round round, UserId by, Instant at) {
        List<Long> open = new ArrayList<>();
        Set<UserId> reviewers = new LinkedHashSet<>();
        for (Task task : tasks(round.id(), "('ASSIGNED', 'ACCEPTED', 'CONFLICT')")) {
            access.refresh(new ProjectCode(task.code()), task.projectId(), task.reviewerId());
            open.add(task.id());
            reviewers.add(new UserId(task.reviewerId()));
        }
        events.publishEvent(new RoundClosed(round.id(), round.name(), open, List.copyOf(reviewers), by, at));
    }

    private List<Task> tasks(long round, String states) {
        return jdbc.sql("select a.id, a.project_id, p.code, a.reviewer_id, a.state from reviews_assignment a"
                        + " join projects_project p on p.id = a.project_id"
                        + " where a.round_id = ? and a.state in " + states + " order by a.id")
                .param(round)
                .query(Task.class)
                .list();
    }

    /** One assignment of the round. */
    record Task(long id, long projectId, String code, long reviewerId, AssignmentState state) {}
}
