package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gates and slips that wait for a decision. An approver sees those that he may decide; what only his name on a team ties
 * him to is told by the page of the gate.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class WaitingForApprover {

    private static final String UNTIED =
            " and (not :approver or p.created_by <> :me and p.owner_id is distinct from :me"
                    + " and p.importer_id is distinct from :me)";

    private static final String GATES = """
             from projects_project p
            where p.status = 'INCUBATING' and not p.archived and p.stage <> 'MARKET_LAUNCH'
              and exists (select 1 from milestones_plan pl where pl.project_id = p.id)
              and not exists (select 1 from milestones_milestone m
                  where m.project_id = p.id and m.stage = p.stage and m.required
                    and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED'))""" + UNTIED;

    private static final String SLIPS = """
             from milestones_slip s
            join milestones_milestone m on m.id = s.milestone_id
            join projects_project p on p.id = m.project_id
            where s.state = 'OPEN' and not p.archived and p.status in ('APPROVED', 'INCUBATING')
              and (not :approver or s.requested_by <> :me)""" + UNTIED;

    private final JdbcClient jdbc;

    WaitingForApprover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many gates wait. */
    public long gateCount(CurrentUser user) {
        return jdbc.sql("select count(*)" + GATES)
                .params(params(user))
                .query(Long.class)
                .single();
    }

    /** The projects whose gates wait. */
    public List<WaitingGate> gates(int limit, CurrentUser user) {
        return jdbc.sql("select p.code, p.title_zh, p.title_en, p.stage" + GATES + " order by p.id limit :limit")
                .params(params(user))
                .param("limit", limit)
                .query((row, number) -> new WaitingGate(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        Stage.valueOf(row.getString("stage"))))
                .list();
    }

    /** How many slips wait. */
    public long slipCount(CurrentUser user) {
        return jdbc.sql("select count(*)" + SLIPS)
                .params(params(user))
                .query(Long.class)
                .single();
    }

    /** The slips that wait, the oldest first. */
    public List<WaitingSlip> slips(int limit, CurrentUser user) {
        return jdbc.sql("select s.*, m.name_zh, m.name_en, p.code, p.title_zh" + SLIPS
                        + " order by s.requested_at, s.id limit :limit")
                .params(params(user))
                .param("limit", limit)
                .query((row, number) -> new WaitingSlip(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getLong("milestone_id"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getObject("old_due_on", LocalDate.class),
                        row.getObject("new_due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("requested_by_name")))
                .list();
    }

    private static Map<String, Object> params(CurrentUser user) {
        return Map.of("approver", user.is(Role.APPROVER), "me", user.id().value());
    }
}
