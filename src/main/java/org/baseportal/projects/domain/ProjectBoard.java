package org.baseportal.projects.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.projects.Deadline;
import org.baseportal.projects.ProjectFigures;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts and names projects for the home page, always through {@link ProjectVisibility}. */
@Service
@Transactional(readOnly = true)
class ProjectBoard implements ProjectFigures {

    private static final String WHY = "the home page; only what the user may see is counted";

    /** Step by step into the past by the index of time; what one import registered at once is one step. */
    private static final String RECENT = """
            with recursive steps as (
                (select t.id, t.at, t.verb = 'REGISTER' and t.document is not null as imported
                 from projects_transition t join projects_project p on p.id = t.project_id
                 where %s order by t.at desc, t.id desc limit 1)
                union all
                select n.* from steps s, lateral (
                    select t.id, t.at, t.verb = 'REGISTER' and t.document is not null
                    from projects_transition t join projects_project p on p.id = t.project_id
                    where (t.at, t.id) < (s.at, case when s.imported then 0 else s.id end) and %s
                    order by t.at desc, t.id desc limit 1) n)
            select p.code, p.title_zh, p.title_en, t.verb, t.to_status, t.actor_name, t.at,
                case when s.imported then (select count(*) from projects_transition o
                    where o.at = t.at and o.verb = t.verb and o.document = t.document) else 1 end as together
            from (select * from steps limit :limit) s
            join projects_transition t on t.id = s.id join projects_project p on p.id = t.project_id
            order by t.at desc, t.id desc""";

    private final JdbcClient jdbc;
    private final ProjectDeadlines deadlines;
    private final WaitingDecisions decisions;
    private final WaitingProposals proposals;

    ProjectBoard(JdbcClient jdbc, ProjectDeadlines deadlines, WaitingDecisions decisions, WaitingProposals proposals) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.proposals = proposals;
    }

    @Override
    @TrustedCaller(WHY)
    public List<Standing> standings(CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        return jdbc.sql("select p.status, p.stage, count(*) from projects_project p where not p.archived and "
                        + visible.sql("p") + " group by p.status, p.stage")
                .params(visible.params())
                .query((row, number) -> new Standing(
                        ProjectStatus.valueOf(row.getString(1)), Stage.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    @Override
    @TrustedCaller(WHY)
    public List<Waiting> longestIn(
            Set<ProjectStatus> statuses, @Nullable CurrentUser owner, int limit, CurrentUser user) {
        if (statuses.isEmpty()) {
            return List.of();
        }
        ProjectVisibility visible = ProjectVisibility.of(user);
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("statuses", statuses.stream().map(Enum::name).toList());
        params.put("limit", limit);
        String owned = "";
        if (owner != null) {
            owned = " and p.owner_id = :owner";
            params.put("owner", owner.id().value());
        }
        return jdbc.sql("select p.code, p.title_zh, p.title_en, p.status, p.status_since from projects_project p"
                        + " where not p.archived and p.status in (:statuses)" + owned + " and " + visible.sql("p")
                        + " order by p.status_since, p.id limit :limit")
                .params(params)
                .query(ProjectBoard::waiting)
                .list();
    }

    @Override
    @TrustedCaller(WHY)
    public long owned(ProjectStatus status, CurrentUser user) {
        return jdbc.sql("select count(*) from projects_project"
                        + " where not archived and status = :status and owner_id = :owner")
                .param("status", status.name())
                .param("owner", user.id().value())
                .query(Long.class)
                .single();
    }

    @Override
    @TrustedCaller(WHY)
    public List<Recent> recent(int limit, CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        return jdbc.sql(RECENT.formatted(visible.sql("p"), visible.sql("p")))
                .params(visible.params())
                .param("limit", limit)
                .query((row, number) -> new Recent(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        Verb.valueOf(row.getString("verb")),
                        ProjectStatus.valueOf(row.getString("to_status")),
                        row.getString("actor_name"),
                        instant(row, 7),
                        row.getLong("together")))
                .list();
    }

    @Override
    @TrustedCaller(WHY)
    public long toDecide(CurrentUser user) {
        return user.is(Role.APPROVER) ? decisions.count(user) : 0;
    }

    @Override
    @TrustedCaller(WHY)
    public List<Waiting> longestToDecide(int limit, CurrentUser user) {
        return user.is(Role.APPROVER) ? decisions.page(limit, 0, user) : List.of();
    }

    @Override
    @TrustedCaller(WHY)
    public long toConfirm(CurrentUser user) {
        return mayConfirm(user) ? proposals.count(user) : 0;
    }

    @Override
    @TrustedCaller(WHY)
    public List<Waiting> longestToConfirm(int limit, CurrentUser user) {
        if (!mayConfirm(user)) {
            return List.of();
        }
        return proposals.page(limit, 0, user).stream()
                .map(it -> new Waiting(it.code(), it.titleZh(), it.titleEn(), it.target(), it.proposedAt()))
                .toList();
    }

    @Override
    @TrustedCaller(WHY)
    public long dueCount(Deadline kind, CurrentUser user) {
        return deadlines.count(kind, user);
    }

    @Override
    @TrustedCaller(WHY)
    public List<Due> due(Deadline kind, int limit, CurrentUser user) {
        return deadlines.page(kind, limit, 0, user);
    }

    private static boolean mayConfirm(CurrentUser user) {
        return user.isAny(Role.ADMIN, Role.STAFF, Role.APPROVER);
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                ProjectStatus.valueOf(row.getString(4)),
                instant(row, 5));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
