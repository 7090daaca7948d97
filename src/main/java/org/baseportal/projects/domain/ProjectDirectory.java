package org.baseportal.projects.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectDecision;
import org.baseportal.projects.ProjectDossier;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectStep;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Stage;
import org.baseportal.projects.StageMove;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other modules from the rows themselves, always through {@link ProjectVisibility}. */
@Service
class ProjectDirectory implements Projects {

    private static final String COLUMNS =
            "select p.id, p.code, p.title_zh, p.title_en, p.status, p.stage, p.archived, p.owner_id"
                    + " from projects_project p where ";

    private final JdbcClient jdbc;
    private final ProjectReader reader;
    private final ProjectLife life;
    private final ProjectSight sight;
    private final ProjectRepository rows;
    private final Duties duties;

    ProjectDirectory(
            JdbcClient jdbc,
            ProjectReader reader,
            ProjectLife life,
            ProjectSight sight,
            ProjectRepository rows,
            Duties duties) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.life = life;
        this.sight = sight;
        this.rows = rows;
        this.duties = duties;
    }

    @Override
    @TrustedCaller("any module; what the user may not see is not there")
    public Optional<ProjectSummary> find(ProjectCode code, CurrentUser user) {
        ProjectVisibility visibility = ProjectVisibility.of(user);
        return jdbc.sql(COLUMNS + "p.code = :code and " + visibility.sql("p"))
                .param("code", code.value())
                .params(visibility.params())
                .query(ProjectDirectory::summary)
                .optional();
    }

    @Override
    @TrustedCaller("notices, which then ask for the project with the owner's own eyes")
    public Optional<UserId> owner(ProjectCode code) {
        return jdbc.sql("select owner_id from projects_project where code = :code and owner_id is not null")
                .param("code", code.value())
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    @Override
    @TrustedCaller("any module; what the user may not see is not there")
    public Map<ProjectId, ProjectSummary> summaries(Collection<ProjectId> ids, CurrentUser user) {
        Map<ProjectId, ProjectSummary> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        ProjectVisibility visibility = ProjectVisibility.of(user);
        jdbc.sql(COLUMNS + "p.id in (:ids) and " + visibility.sql("p"))
                .param("ids", ids.stream().map(ProjectId::value).toList())
                .params(visibility.params())
                .query(ProjectDirectory::summary)
                .list()
                .forEach(summary -> found.put(summary.id(), summary));
        return found;
    }

    @Override
    @TrustedCaller("any module; what the user may not see is not there")
    public ProjectHead head(ProjectCode code, CurrentUser user) {
        return reader.head(code, user);
    }

    @Override
    @TrustedCaller("any module; what the user may not see is not there")
    public Optional<ProjectDossier> dossier(ProjectCode code, CurrentUser user) {
        return find(code, user)
                .filter(it -> sight.of(code, user).orElse(AccessLevel.TITLE) == AccessLevel.FULL)
                .map(it -> dossier(it, reader.view(code, user)));
    }

    private static ProjectDossier dossier(ProjectSummary summary, ProjectView view) {
        ProjectContent content = view.content();
        return new ProjectDossier(
                summary,
                view.version(),
                view.originInstitution() == null ? view.carryingUnit() : view.originInstitution(),
                view.fieldName(),
                content.classification().productKind(),
                content.classification().indication(),
                content.classification().trl(),
                content.parties().piName(),
                content.description().summary(),
                content.description().problem(),
                content.description().advantage(),
                content.description().economics(),
                content.money().total());
    }

    @Override
    @Transactional(readOnly = true)
    @TrustedCaller("the module that assigns reviewers, which tells nobody more than that there is a conflict")
    public boolean isInvolved(ProjectId id, UserId user) {
        return rows.findAll(List.of(id.value())).stream()
                .anyMatch(project -> duties.of(project, user).isInvolved());
    }

    @Override
    @TrustedCaller("the module of money, which has found the project by its own rules")
    public Optional<Yuan> approvedAmount(ProjectId id) {
        return jdbc.sql("select approved_amount from projects_project where id = ? and approved_amount is not null")
                .param(id.value())
                .query(BigDecimal.class)
                .optional()
                .map(Yuan::of);
    }

    @Override
    @TrustedCaller("the module of money, which has found the project by its own rules")
    public Optional<String> field(ProjectId id) {
        return jdbc.sql("select field_code from projects_project where id = ? and field_code is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    @Override
    @PreAuthorize("hasRole('APPROVER')")
    public void decide(ProjectCode code, ProjectDecision decision, CurrentUser by) {
        life.decideByRound(
                code,
                new VerbCommand(
                        decision.verb(),
                        null,
                        decision.reason(),
                        decision.dueOn(),
                        decision.amount(),
                        decision.entryStage(),
                        decision.noticeEndsOn(),
                        condition(decision),
                        decision.minutesNumber(),
                        decision.minutesOn(),
                        null),
                by);
    }

    @Override
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
    public void step(ProjectCode code, ProjectStep step, CurrentUser by) {
        VerbCommand command = new VerbCommand(
                step.verb(),
                null,
                step.reason(),
                step.dueOn(),
                null,
                null,
                null,
                null,
                step.minutesNumber(),
                step.minutesOn(),
                null);
        life.takeByProcedure(code, command, by);
    }

    @Override
    @PreAuthorize("hasRole('APPROVER')")
    public void moveStage(ProjectCode code, StageMove move, CurrentUser by) {
        life.moveStage(code, move, by);
    }

    @Override
    @TrustedCaller("the module that asks before one of its own decisions")
    public boolean isInvolved(ProjectCode code, CurrentUser user) {
        return life.isInvolved(code, user);
    }

    @Override
    @Transactional
    @TrustedCaller("the module that assigns reviewers, which has checked who may assign")
    public void grantAccess(ProjectCode code, UserId user, AccessLevel level) {
        jdbc.sql("""
                insert into projects_access (project_id, user_id, level)
                select p.id, :user, :level from projects_project p where p.code = :code
                on conflict (user_id, project_id) do update set level = excluded.level""")
                .param("user", user.value())
                .param("level", level.name())
                .param("code", code.value())
                .update();
    }

    @Override
    @Transactional
    @TrustedCaller("the module that assigns reviewers, which has checked who may assign")
    public void withdrawAccess(ProjectCode code, UserId user) {
        jdbc.sql("""
                delete from projects_access a using projects_project p
                where p.id = a.project_id and p.code = :code and a.user_id = :user""").param("code", code.value()).param("user", user.value()).update();
    }

    private static @Nullable ApprovalCondition condition(ProjectDecision decision) {
        return decision.condition() == null || decision.dueOn() == null
                ? null
                : new ApprovalCondition(decision.condition(), decision.dueOn());
    }

    private static ProjectSummary summary(ResultSet row, int number) throws SQLException {
        Long owner = row.getObject("owner_id", Long.class);
        return new ProjectSummary(
                new ProjectId(row.getLong("id")),
                new ProjectCode(row.getString("code")),
                row.getString("title_zh"),
                row.getString("title_en"),
                ProjectStatus.valueOf(row.getString("status")),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("archived"),
                owner == null ? null : new UserId(owner));
    }
}
