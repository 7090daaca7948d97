package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.web.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a project means to spend, by category. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class SpendingPlans {

    private final JdbcClient jdbc;
    private final SpendingQueries queries;
    private final SpendingProjects projects;
    private final AuditTrail audit;
    private final Clock clock;

    SpendingPlans(JdbcClient jdbc, SpendingQueries queries, SpendingProjects projects, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the plan anew.
     *
     * @param version the version the form was made from; -1 where there was none
     * @throws ConflictException if somebody wrote it since, or the project spends nothing in its state
     */
    public void set(ProjectId project, long version, Map<String, Spent> lines, CurrentUser by) {
        projects.require(project, by);
        int changed = version < 0 ? begin(project, by) : renew(project, version, by);
        if (changed == 0) {
            throw new ConflictException("funding.spending.faster");
        }
        Spent before = queries.sheet(project).planned();
        jdbc.sql("delete from funding_spending_plan_line where project_id = :project")
                .param("project", project.value())
                .update();
        lines.forEach((category, amount) -> jdbc.sql("""
                        insert into funding_spending_plan_line (project_id, category, fiscal, own)
                        values (:project, :category, :fiscal, :own)""")
                .param("project", project.value())
                .param("category", category)
                .param("fiscal", amount.fiscal().value())
                .param("own", amount.own().value())
                .update());
        Spent after = queries.sheet(project).planned();
        audit.record(new AuditEntry(
                "spending-plan",
                String.valueOf(project.value()),
                "edit",
                by.id(),
                by.displayName(),
                null,
                List.of(
                        new FieldChange(
                                "fiscal",
                                before.fiscal().toString(),
                                after.fiscal().toString()),
                        new FieldChange(
                                "own", before.own().toString(), after.own().toString()))));
    }

    private int begin(ProjectId project, CurrentUser by) {
        return jdbc.sql("""
                insert into funding_spending_plan (project_id, changed_by, changed_by_name, changed_at)
                values (:project, :by, :byName, :at) on conflict do nothing""")
                .param("project", project.value())
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int renew(ProjectId project, long version, CurrentUser by) {
        return jdbc.sql("""
                update funding_spending_plan set changed_by = :by, changed_by_name = :byName, changed_at = :at,
                    version = version + 1
                where project_id = :project and version = :version""")
                .param("project", project.value())
                .param("version", version)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
