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

    private final JdbcClient jdbc;

    ProjectBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql("select p.code, p.title_zh, p.title_en, t.verb, t.to_status, t.actor_name, t.at"
                        + " from projects_transition t join projects_project p on p.id = t.project_id where "
                        + visible.sql("p") + " order by t.at desc, t.id desc limit :limit")
                .params(visible.params())
                .param("limit", limit)
                .query((row, number) -> new Recent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Verb.valueOf(row.getString(4)),
                        ProjectStatus.valueOf(row.getString(5)),
                        row.getString(6),
                        instant(row, 7)))
                .list();
    }

    @Override
    @TrustedCaller(WHY)
    public long toConfirm(CurrentUser user) {
        if (!mayConfirm(user)) {
            return 0;
        }
        return jdbc.sql("select count(*) from projects_proposal where state = 'OPEN' and proposed_by <> :user")
                .param("user", user.id().value())
                .query(Long.class)
                .single();
    }

    @Override
    @TrustedCaller(WHY)
    public List<Waiting> longestToConfirm(int limit, CurrentUser user) {
        if (!mayConfirm(user)) {
            return List.of();
        }
        return jdbc.sql(
                        "select p.code, p.title_zh, p.title_en, q.target_status, q.proposed_at"
                                + " from projects_proposal q join projects_project p on p.id = q.project_id"
                                + " where q.state = 'OPEN' and q.proposed_by <> :user order by q.proposed_at, q.id limit :limit")
                .param("user", user.id().value())
                .param("limit", limit)
                .query(ProjectBoard::waiting)
                .list();
    }

    private static boolean mayConfirm(CurrentUser user) {
        return user.isAny(Role.ADMIN, Role.STAFF);
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
