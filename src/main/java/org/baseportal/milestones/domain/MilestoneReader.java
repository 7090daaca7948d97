package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one milestone for its page, under the project it belongs to and under no other. */
@Service
@PreAuthorize("isAuthenticated()")
public class MilestoneReader {

    private final JdbcClient jdbc;
    private final PlanAccess access;
    private final MilestoneRights rights;

    MilestoneReader(JdbcClient jdbc, PlanAccess access, MilestoneRights rights) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
    }

    /**
     * @throws NotFoundException if the person may not see the project, or the milestone is another project's
     */
    @Transactional(readOnly = true)
    public MilestoneView view(ProjectCode code, MilestoneId id, CurrentUser user) {
        ProjectSummary project = access.require(code, user);
        return jdbc.sql("""
                select m.*, u.display_name as owner_name, s.display_name as submitter, b.name_zh as before_name
                from milestones_milestone m
                left join accounts_user u on u.id = m.owner_id
                left join accounts_user s on s.id = m.submitted_by
                left join milestones_milestone b on b.id = m.predecessor_id
                where m.project_id = :project and m.id = :id""")
                .param("project", project.id().value())
                .param("id", id.value())
                .query((row, number) -> view(project, row, user))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private MilestoneView view(ProjectSummary project, ResultSet row, CurrentUser user) throws SQLException {
        long id = row.getLong("id");
        boolean inWork = PlanAccess.isInWork(project);
        MilestoneStatus status = MilestoneStatus.valueOf(row.getString("status"));
        MilestoneContent content = content(row);
        List<MilestoneVerb> verbs = inWork
                ? rights.offered(
                        project.code(),
                        id,
                        status,
                        content.acceptedBy(),
                        row.getObject("submitted_by", Long.class),
                        user)
                : List.of();
        return new MilestoneView(
                id,
                row.getLong("version"),
                project,
                Stage.valueOf(row.getString("stage")),
                Origin.valueOf(row.getString("origin")),
                content,
                row.getString("owner_name"),
                row.getString("before_name"),
                row.getObject("baseline_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                status,
                row.getString("reason"),
                row.getString("added_reason"),
                row.getString("submitter"),
                steps(id),
                verbs,
                inWork && user.isAny(Role.STAFF, Role.ADMIN));
    }

    private List<MilestoneView.Step> steps(long id) {
        return jdbc.sql("select * from milestones_step where milestone_id = :id order by id desc")
                .param("id", id)
                .query((row, number) -> new MilestoneView.Step(
                        MilestoneVerb.valueOf(row.getString("verb")),
                        MilestoneStatus.valueOf(row.getString("from_status")),
                        MilestoneStatus.valueOf(row.getString("to_status")),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    private static MilestoneContent content(ResultSet row) throws SQLException {
        return new MilestoneContent(
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("detail"),
                row.getBoolean("required"),
                row.getShort("weight"),
                Acceptor.valueOf(row.getString("accepted_by")),
                Proof.valueOf(row.getString("proof")),
                row.getObject("owner_id", Long.class),
                row.getString("responsible"),
                row.getString("indicator"),
                row.getString("target"),
                row.getString("actual"),
                row.getObject("predecessor_id", Long.class),
                row.getBoolean("money_bound"),
                row.getObject("partner_id", Long.class),
                row.getObject("clock_id", Integer.class));
    }
}
