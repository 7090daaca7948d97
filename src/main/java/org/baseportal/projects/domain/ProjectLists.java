package org.baseportal.projects.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProjectCounts.Cell;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of projects: rows and counts through one filter and one rule of who sees what. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ProjectLists {

    private static final String FROM = " from projects_listing l join projects_project p on p.id = l.project_id where ";

    private final JdbcClient jdbc;
    private final ProjectHits hits;

    ProjectLists(JdbcClient jdbc, ProjectHits hits) {
        this.jdbc = jdbc;
        this.hits = hits;
    }

    /** How many projects the filter finds for this person, and how they are spread; exact but for a search. */
    public ProjectCounts counts(ProjectFilter filter, CurrentUser user) {
        if (filter.isSearch()) {
            return hits.counts(filter, user);
        }
        ProjectVisibility visible = ProjectVisibility.of(user);
        return new ProjectCounts(
                filter, visible.everything() && filter.isCounted() ? kept(filter) : counted(filter, visible));
    }

    /** Adds up the rows that triggers keep (V202611240321). */
    private List<Cell> kept(ProjectFilter filter) {
        return jdbc.sql("select status, stage, field_code, year, sum(projects) as projects from projects_count"
                        + " where archived = :archived group by status, stage, field_code, year"
                        + " having sum(projects) <> 0")
                .param("archived", filter.archived())
                .query((row, i) -> cell(row, row.getLong("projects")))
                .list();
    }

    private List<Cell> counted(ProjectFilter filter, ProjectVisibility visible) {
        ProjectCondition condition = ProjectCondition.unsplit(filter, visible);
        String kind = "select case when " + condition.full() + " then l.status end as status,"
                + " case when " + condition.full() + " then l.stage end as stage,"
                + " case when " + condition.full() + " then l.field_code end as field_code, l.year";
        return jdbc.sql(kind + ", count(*) as projects" + FROM + condition.sql() + " group by 1, 2, 3, 4")
                .params(condition.params())
                .query((row, i) -> cell(row, row.getLong("projects")))
                .list();
    }

    static Cell cell(ResultSet row, long projects) throws SQLException {
        String status = row.getString("status");
        String stage = row.getString("stage");
        return new Cell(
                status == null ? null : ProjectStatus.valueOf(status),
                stage == null ? null : Stage.valueOf(stage),
                row.getString("field_code"),
                row.getInt("year"),
                projects);
    }

    /**
     * One page of the list.
     *
     * @param counts what {@link #counts} said for the same filter and person
     */
    public Slice<ProjectRow> page(
            ProjectFilter filter,
            ProjectSort sort,
            SortDirection direction,
            PageRequest request,
            ProjectCounts counts,
            CurrentUser user) {
        ProjectHits.Found found = counts.found();
        ProjectVisibility visible = ProjectVisibility.of(user);
        if (found == null || found.total().capped() && sort != ProjectSort.RELEVANCE) {
            return walk(ProjectCondition.of(filter, visible), sort, direction, request, counts.total());
        }
        List<Long> ids = found.ids();
        if (sort != ProjectSort.RELEVANCE) {
            return walk(condition(filter, visible, ids), sort, direction, request, counts.total());
        }
        long pages = Math.max(1, (ids.size() + request.size() - 1) / request.size());
        int page = (int) Math.min(request.page(), pages);
        int from = (page - 1) * request.size();
        List<Long> shown = ids.subList(from, Math.min(ids.size(), from + request.size()));
        return Slice.ofWhole(inOrder(shown, condition(filter, visible, shown)), counts.total(), request.size(), page);
    }

    private static ProjectCondition condition(ProjectFilter filter, ProjectVisibility visible, List<Long> ids) {
        return ProjectCondition.withoutWords(filter, visible).among(ids);
    }

    private List<ProjectRow> inOrder(List<Long> ids, ProjectCondition condition) {
        Map<Long, ProjectRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(ProjectRowMapper.columns(condition.full(), "l.project_id::text") + FROM + condition.sql())
                    .params(condition.params())
                    .query(new ProjectRowMapper())
                    .list()
                    .forEach(row -> rows.put(row.id(), row));
        }
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Slice<ProjectRow> walk(
            ProjectCondition condition, ProjectSort sort, SortDirection direction, PageRequest request, Total total) {
        Keyset keyset = Keyset.of(sort.column(), direction, "l.project_id", total, request);
        Slice<ProjectRow> slice = read(condition, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(condition, byNumber) : slice;
    }

    private Slice<ProjectRow> read(ProjectCondition condition, Keyset keyset) {
        Map<String, @Nullable Object> params = new HashMap<>(condition.params());
        params.putAll(keyset.params());
        List<ProjectRow> rows = jdbc.sql(ProjectRowMapper.columns(condition.full(), keyset.key())
                        + FROM
                        + condition.sql()
                        + keyset.condition()
                        + keyset.order())
                .params(params)
                .query(new ProjectRowMapper())
                .list();
        return keyset.slice(rows, ProjectRow::cursor);
    }
}
