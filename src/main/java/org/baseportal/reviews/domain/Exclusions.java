package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Up to three reviewers whom a project asks to leave out; the table has three places for each project and no more. */
@Service("reviewsExclusions")
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Exclusions {

    private static final int MOST = 3;

    private final Projects projects;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Exclusions(Projects projects, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.projects = projects;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom a project asks to leave out. */
    @Transactional(readOnly = true)
    public List<Exclusion> of(ProjectCode code) {
        return jdbc.sql("""
                        select u.display_name as name, x.reason from reviews_exclusion x
                        join projects_project p on p.id = x.project_id
                        join accounts_user u on u.id = x.user_id
                        where p.code = ? order by x.slot""").param(code.value()).query(Exclusion.class).list();
    }

    /** Notes that a project asks to leave a reviewer out. */
    public void add(ProjectCode code, long reviewer, String reason, CurrentUser by) {
        ProjectSummary project = projects.find(code, by).orElseThrow(NotFoundException::new);
        int added = jdbc.sql("""
                        insert into reviews_exclusion (project_id, slot, user_id, reason, noted_by, noted_at)
                        select :project, count(x.slot) + 1, u.id, :reason, :by, :at
                        from accounts_user u
                        left join reviews_exclusion x on x.project_id = :project
                        where u.id = :reviewer
                        group by u.id having count(x.slot) < :most
                        on conflict do nothing""")
                .param("project", project.id().value())
                .param("reviewer", reviewer)
                .param("reason", reason)
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .update();
        if (added == 0) {
            throw new ConflictException("reviews.exclusion.full", MOST);
        }
        audit.record(new AuditEntry(
                "review",
                code.value(),
                "exclude",
                by.id(),
                by.displayName(),
                reason,
                List.of(new FieldChange("reviewer", null, String.valueOf(reviewer)))));
    }

    /** Somebody to be left out, and why. */
    public record Exclusion(String name, String reason) {}
}
