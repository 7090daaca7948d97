package org.baseportal.projects.domain;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.WaitingProposal.Batch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The takings over and corrections that wait for this person; those of one import may be confirmed together. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
public class WaitingProposals {

    private static final String OPEN =
            "p.id in (select r.project_id from projects_proposal r where r.state = 'OPEN') and not p.archived";

    private final JdbcClient jdbc;
    private final Duties duties;
    private final AuditTrail audit;
    private final Clock clock;

    WaitingProposals(JdbcClient jdbc, Duties duties, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many wait: proposed by somebody else, on a project in use that this person sees and has no part in. */
    @Transactional(readOnly = true)
    public long count(CurrentUser user) {
        return jdbc.sql("select count(*)" + from(user))
                .params(params(user))
                .query(Long.class)
                .single();
    }

    /** Those that have waited longest come first. */
    @Transactional(readOnly = true)
    public List<WaitingProposal> page(int size, long offset, CurrentUser user) {
        return jdbc.sql("""
                        select p.code, p.title_zh, p.title_en, r.kind, r.target_status, r.effective_on, r.document,
                            r.proposed_by_name, r.proposed_at""" + from(user) + " order by r.proposed_at, r.id limit :size offset :offset")
                .params(params(user))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new WaitingProposal(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        row.getString("kind").equals("TAKE_OVER"),
                        ProjectStatus.valueOf(row.getString("target_status")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document"),
                        row.getString("proposed_by_name"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The imports among them. */
    @Transactional(readOnly = true)
    public List<Batch> imports(CurrentUser user) {
        return jdbc.sql("""
                        select r.import_id, r.reason, r.document, r.target_status, r.effective_on, r.proposed_by_name,
                            count(*) as projects""" + from(user) + """
                         and r.import_id is not null and r.kind = 'TAKE_OVER' and p.status = 'DRAFT'
                        group by 1, 2, 3, 4, 5, 6 order by 1""")
                .params(params(user))
                .query((row, number) -> new Batch(
                        row.getLong("import_id"),
                        row.getString("reason"),
                        row.getString("document"),
                        ProjectStatus.valueOf(row.getString("target_status")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("proposed_by_name"),
                        row.getLong("projects")))
                .list();
    }

    /**
     * Confirms every taking over that an import proposed and that this person may confirm, as {@link ProposalDesk}
     * would one by one.
     *
     * @return how many projects stand now where their proposals say
     */
    @Transactional
    public int confirmImport(long importId, CurrentUser by) {
        List<Long> ids = jdbc.sql("select r.id" + from(by) + """
                         and r.import_id = :import and r.kind = 'TAKE_OVER' and p.status = 'DRAFT'
                        order by p.id for update of p, r""")
                .params(params(by))
                .param("import", importId)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Map<String, Object> values = new HashMap<>();
        values.put("by", by.id().value());
        values.put("byName", by.displayName());
        values.put("at", now.atOffset(ZoneOffset.UTC));
        String array = ids.toString().replace('[', '{').replace(']', '}');
        for (String sql : ConfirmedSql.STATEMENTS) {
            jdbc.sql(sql).params(values).param("ids", array, Types.VARCHAR).update();
        }
        record(array, by);
        return ids.size();
    }

    private void record(String array, CurrentUser by) {
        audit.recordAll(jdbc.sql("""
                        select p.code, r.reason from projects_proposal r join projects_project p on p.id = r.project_id
                        where r.id = any (cast(:ids as bigint[])) order by p.id""")
                .param("ids", array, Types.VARCHAR)
                .query((row, number) -> new AuditEntry(
                        "project",
                        row.getString("code"),
                        "take-over-confirm",
                        by.id(),
                        by.displayName(),
                        row.getString("reason"),
                        List.of()))
                .list());
    }

    private static String from(CurrentUser user) {
        return """
                 from projects_proposal r join projects_project p on p.id = r.project_id
                where r.state = 'OPEN' and r.proposed_by <> :me and not p.archived and p.id <> all(:barred) and """ + " " + ProjectVisibility.of(user).fullSql("p");
    }

    private Map<String, Object> params(CurrentUser user) {
        Map<String, Object> params = new HashMap<>(ProjectVisibility.of(user).params());
        params.put("me", user.id().value());
        params.put("barred", duties.barred(OPEN, Map.of(), user));
        return params;
    }
}
