package org.baseportal.projects.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.domain.ProjectCounts.Cell;
import org.baseportal.search.SearchWords;
import org.baseportal.shared.list.Total;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first hits of a search: those in the title, then the others, each newest first, and no more than {@link #MOST}.
 * Projects are looked through in blocks of 4,096 from the newest on (their marks hold the block's number), so a word
 * that everything contains is answered by the first block, and a rare one by an index look-up per block.
 */
@Component
class ProjectHits {

    /** More hits than this are not counted: "1,000+". */
    static final int MOST = 1000;

    private static final String BLOCKS = "generate_series((select max(project_id) >> 12 from projects_search), 0, -1)"
            + " as b (n) cross join lateral (select s.* from projects_search s where ";

    private static final String ASSIGNED = "(select s.* from projects_search s join projects_access a"
            + " on a.project_id = s.project_id and a.user_id = :visibleToUser where ";

    private record Hit(long project, int tier, Cell cell) {}

    /**
     * Ids in their order.
     *
     * @param total how many there are, perhaps capped
     * @param cells how they are spread over what {@link ProjectCounts} splits by; as far as they were read
     */
    record Found(List<Long> ids, Total total, List<Cell> cells) {}

    private final JdbcClient jdbc;

    ProjectHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two statements at most: the second only if a word is common and the filter narrows it down. */
    ProjectCounts counts(ProjectFilter filter, CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        List<Hit> all = read(filter, ProjectCondition.unsplit(filter, visible), visible, false);
        ProjectCounts counts = new ProjectCounts(filter, cells(all));
        boolean whole = all.size() <= MOST;
        if (whole) {
            return counts.found(
                    found(all.stream().filter(hit -> counts.wants(hit.cell())).toList()), true);
        }
        if (!filter.isSplit()) {
            return counts.found(found(all), false);
        }
        return counts.found(found(read(filter, ProjectCondition.withoutWords(filter, visible), visible, true)), false);
    }

    private static List<Cell> cells(List<Hit> hits) {
        return hits.stream().map(Hit::cell).toList();
    }

    private static Found found(List<Hit> hits) {
        List<Long> ids = hits.stream().limit(MOST).map(Hit::project).toList();
        return new Found(ids, new Total(ids.size(), hits.size() > MOST), cells(hits));
    }

    private List<Hit> read(
            ProjectFilter filter, ProjectCondition condition, ProjectVisibility visible, boolean narrowed) {
        ProjectWords words = ProjectWords.of(String.valueOf(filter.q()), condition.full());
        boolean assigned = !visible.everything() && !visible.submitted();
        Map<String, Object> params = new HashMap<>(condition.params());
        params.putAll(words.params());
        params.put("marks", visible.everything() ? marks(filter, narrowed) : SearchWords.quoted(use(filter)));
        String rest = words.anywhere() + " and not (" + words.title() + ")";
        String sql = "select * from (" + tier(1, words.title(), condition, assigned) + " union all "
                + tier(2, rest, condition, assigned) + ") h limit " + (MOST + 1);
        List<Hit> hits = new ArrayList<>(
                jdbc.sql(sql).params(params).query((row, number) -> hit(row)).list());
        hits.sort(Comparator.comparingInt(Hit::tier)
                .thenComparing(Comparator.comparingLong(Hit::project).reversed()));
        return hits;
    }

    private static String tier(int tier, String words, ProjectCondition condition, boolean assigned) {
        String full = condition.full();
        String marked = assigned
                ? ASSIGNED + candidates(words) + " order by s.project_id desc offset 0) s"
                : BLOCKS + candidates(words)
                        + " and s.marks @@ cast(:marks || '&b' || b.n as tsquery) order by s.project_id desc offset 0) s";
        return "(select l.project_id, " + tier + " as tier, l.year,"
                + " case when " + full + " then l.status end as status,"
                + " case when " + full + " then l.stage end as stage,"
                + " case when " + full + " then l.field_code end as field_code from " + marked
                + " join projects_listing l on l.project_id = s.project_id"
                + " join projects_project p on p.id = s.project_id where " + condition.sql() + " and " + words
                + " limit " + (MOST + 1) + ")";
    }

    /** The part of the condition that the index answers: it begins the words. */
    private static String candidates(String words) {
        int end = words.indexOf(')') + 1;
        return words.substring(0, end);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(row.getLong("project_id"), row.getInt("tier"), ProjectLists.cell(row, 1));
    }

    private static String use(ProjectFilter filter) {
        return filter.archived() ? "archived" : "used";
    }

    /** What the index can narrow down itself; only for who sees everything, and never instead of the condition. */
    private static String marks(ProjectFilter filter, boolean narrowed) {
        List<String> marks = new ArrayList<>(List.of(SearchWords.quoted(use(filter))));
        if (narrowed) {
            marks.add(any(filter.statuses().stream().map(one -> "s" + one).toList()));
            marks.add(any(filter.stages().stream().map(one -> "g" + one).toList()));
            marks.add(filter.field() == null ? "" : SearchWords.quoted("f" + filter.field()));
            marks.add(filter.year() == null ? "" : SearchWords.quoted("y" + filter.year()));
        }
        marks.add(filter.owner() == null ? "" : SearchWords.quoted("o" + filter.owner()));
        marks.add(filter.tag() == null ? "" : SearchWords.quoted("t" + filter.tag()));
        marks.add(filter.kind() == null ? "" : SearchWords.quoted("k" + filter.kind()));
        return marks.stream().filter(mark -> !mark.isEmpty()).collect(Collectors.joining("&"));
    }

    private static String any(List<String> marks) {
        return marks.isEmpty()
                ? ""
                : marks.stream().map(SearchWords::quoted).collect(Collectors.joining("|", "(", ")"));
    }
}
