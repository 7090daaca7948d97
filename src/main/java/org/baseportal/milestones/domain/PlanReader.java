package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan of one project, for whoever sees the whole of it; the same few statements for any number of items. */
@Service
@PreAuthorize("isAuthenticated()")
public class PlanReader {

    private final JdbcClient jdbc;
    private final PlanAccess access;

    PlanReader(JdbcClient jdbc, PlanAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * The plan; empty where the project has none.
     *
     * @throws org.baseportal.shared.web.NotFoundException if the person may not see the whole project
     */
    @Transactional(readOnly = true)
    public Optional<PlanView> plan(ProjectCode code, CurrentUser user) {
        ProjectSummary project = access.require(code, user);
        return jdbc.sql("""
                select pl.entry_stage, pl.starts_on, pl.number, p.trl from milestones_plan pl
                join projects_project p on p.id = pl.project_id where pl.project_id = :project""")
                .param("project", project.id().value())
                .query((row, number) -> view(project, row))
                .optional();
    }

    private PlanView view(ProjectSummary project, ResultSet row) throws SQLException {
        long id = project.id().value();
        return new PlanView(
                project,
                Stage.valueOf(row.getString("entry_stage")),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("number"),
                row.getObject("trl", Integer.class),
                items(id),
                leftOut(id),
                gates(id),
                PlanAccess.isInWork(project));
    }

    private List<PlanItem> items(long project) {
        return jdbc.sql("""
                select m.*, u.display_name as owner_name, s.new_due_on as slip_to, t.due_on as legal_due_on,
                    coalesce(t.stopped, false) as clock_stopped
                from milestones_milestone m left join accounts_user u on u.id = m.owner_id
                left join milestones_slip s on s.milestone_id = m.id and s.state = 'OPEN'
                left join milestones_term t on t.milestone_id = m.id
                join milestones_plan pl on pl.project_id = m.project_id
                where m.project_id = :project and (m.plan_number = pl.number or m.status in ('ACCEPTED', 'WAIVED'))
                order by milestones_stage_rank(m.stage), m.position, m.id""").param("project", project).query(PlanReader::item).list();
    }

    private Map<Stage, String> leftOut(long project) {
        Map<Stage, String> reasons = new EnumMap<>(Stage.class);
        jdbc.sql("select stage, reason from milestones_stage where project_id = :project and not applicable")
                .param("project", project)
                .query((row, number) -> reasons.put(Stage.valueOf(row.getString(1)), row.getString(2)))
                .list();
        return reasons;
    }

    private List<GateRecord> gates(long project) {
        return jdbc.sql("select * from milestones_gate where project_id = :project order by id desc")
                .param("project", project)
                .query(PlanReader::gate)
                .list();
    }

    private static PlanItem item(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getLong("id"),
                Stage.valueOf(row.getString("stage")),
                Origin.valueOf(row.getString("origin")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("required"),
                row.getInt("weight"),
                Acceptor.valueOf(row.getString("accepted_by")),
                Proof.valueOf(row.getString("proof")),
                row.getString("owner_name"),
                row.getObject("predecessor_id", Long.class),
                row.getObject("baseline_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                MilestoneStatus.valueOf(row.getString("status")),
                row.getObject("slip_to", LocalDate.class),
                row.getBoolean("money_bound"),
                row.getObject("legal_due_on", LocalDate.class),
                row.getBoolean("clock_stopped"));
    }

    private static GateRecord gate(ResultSet row, int number) throws SQLException {
        return new GateRecord(
                GateDecision.valueOf(row.getString("decision")),
                Stage.valueOf(row.getString("from_stage")),
                stage(row.getString("to_stage")),
                row.getString("reason"),
                row.getString("minutes_number"),
                row.getObject("minutes_on", LocalDate.class),
                row.getString("condition_text"),
                row.getObject("condition_due_on", LocalDate.class),
                row.getString("decided_by_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }
}
