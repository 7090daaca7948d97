package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The milestones of all projects. A project with a plan is approved, and whoever may come here sees all of those. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class MilestoneList {

    private static final String FROM =
            " from milestones_milestone m join projects_project p on p.id = m.project_id where ";
    private static final String OWNER = "(select u.display_name from accounts_user u where u.id = m.owner_id)";
    private static final String COLUMNS = "select m.*, p.code, p.title_zh, p.title_en, " + OWNER + " as owner_name, ";

    private final JdbcClient jdbc;
    private final Clock clock;

    MilestoneList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many the filter finds. */
    public long count(MilestoneFilter filter, CurrentUser user) {
        MilestoneCondition condition =
                filter.isCounted() ? MilestoneCondition.counted(filter, Days.today(clock)) : condition(filter, user);
        String sql = filter.isCounted()
                ? "select coalesce(sum(m.milestones), 0) from milestones_count m where " + condition.sql()
                : "select count(*)" + FROM + condition.sql();
        return jdbc.sql(sql).params(condition.params()).query(Long.class).single();
    }

    /** One page of the list. */
    public Slice<MilestoneRow> page(
            MilestoneFilter filter,
            MilestoneSort sort,
            SortDirection direction,
            PageRequest request,
            CurrentUser user) {
        Total total = Total.exact(count(filter, user));
        Keyset keyset = Keyset.of(sort.column(), direction, "m.id", total, request);
        Slice<MilestoneRow> slice = read(filter, keyset, user);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(filter, byNumber, user) : slice;
    }

    private Slice<MilestoneRow> read(MilestoneFilter filter, Keyset keyset, CurrentUser user) {
        MilestoneCondition condition = condition(filter, user);
        List<MilestoneRow> rows = jdbc.sql(COLUMNS + keyset.key() + " as cursor_key" + FROM + condition.sql()
                        + keyset.condition() + keyset.order())
                .params(condition.params())
                .params(keyset.params())
                .query(MilestoneList::row)
                .list();
        return keyset.slice(rows, MilestoneRow::cursor);
    }

    /** The first few by date. */
    public List<MilestoneRow> first(MilestoneFilter filter, int limit, CurrentUser user) {
        MilestoneCondition condition = condition(filter, user);
        return jdbc.sql(COLUMNS + "'' as cursor_key" + FROM + condition.sql() + " order by m.due_on, m.id limit :limit")
                .params(condition.params())
                .param("limit", limit)
                .query(MilestoneList::row)
                .list();
    }

    /** Every row, one by one, by date. */
    public void forEach(MilestoneFilter filter, Consumer<MilestoneRow> each, CurrentUser user) {
        MilestoneCondition condition = condition(filter, user);
        try (var rows = jdbc
                .sql(COLUMNS + "'' as cursor_key" + FROM + condition.sql() + " order by m.due_on, m.id")
                .params(condition.params())
                .withFetchSize(500)
                .query(MilestoneList::row)
                .stream()) {
            rows.forEach(each);
        }
    }

    /** How many are due on each day between two days. */
    public Map<LocalDate, Long> perDay(LocalDate from, LocalDate to) {
        Map<LocalDate, Long> counts = new TreeMap<>();
        jdbc.sql("""
                        select m.due_on, sum(m.milestones) from milestones_count m
                        where m.due_on between :from and :to group by 1 having sum(m.milestones) <> 0""")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> counts.put(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
        return counts;
    }

    /** The first few of each day between two days. */
    public List<MilestoneRow> firstPerDay(LocalDate from, LocalDate to, int each) {
        return jdbc.sql("select d.* from generate_series(:from::date, :to::date, interval '1 day') as day(at)"
                        + " cross join lateral (" + COLUMNS + "'' as cursor_key" + FROM
                        + "not p.archived and m.due_on = day.at::date order by m.id limit :each) d"
                        + " order by d.due_on, d.id")
                .param("from", from)
                .param("to", to)
                .param("each", each)
                .query(MilestoneList::row)
                .list();
    }

    private MilestoneCondition condition(MilestoneFilter filter, CurrentUser user) {
        return MilestoneCondition.of(filter, Days.today(clock), user);
    }

    private static MilestoneRow row(ResultSet row, int number) throws SQLException {
        return new MilestoneRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                Stage.valueOf(row.getString("stage")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("required"),
                MilestoneStatus.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("baseline_due_on", LocalDate.class),
                row.getString("owner_name"),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }
}
