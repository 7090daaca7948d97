package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans and reports of spending for the pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class SpendingQueries {

    private static final SortColumn BY_DAY = new SortColumn("r.until_on", KeyType.DAY);

    private static final String COLUMNS = "select r.*, f.fiscal, f.own, ";
    private static final String FROM = " from funding_report r cross join lateral (select coalesce(sum(l.fiscal), 0)"
            + " as fiscal, coalesce(sum(l.own), 0) as own from funding_report_line l where l.report_id = r.id) f where ";

    private final JdbcClient jdbc;
    private final CostCategories categories;
    private final Clock clock;

    SpendingQueries(JdbcClient jdbc, CostCategories categories, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.clock = clock;
    }

    /** One page of reports, the latest period first. */
    public Slice<SpendingReport> list(SpendingFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        long rows = jdbc.sql("select count(*) from funding_report r where " + where)
                .params(params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(BY_DAY, SortDirection.DESC, "r.id", Total.exact(rows), request);
        Slice<SpendingReport> slice = read(where, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, params, byNumber) : slice;
    }

    private Slice<SpendingReport> read(String where, Map<String, Object> params, Keyset keyset) {
        return keyset.slice(
                jdbc.sql(COLUMNS + keyset.key() + " as cursor_key" + FROM + where + keyset.condition() + keyset.order())
                        .params(params)
                        .params(keyset.params())
                        .query(SpendingQueries::row)
                        .list(),
                SpendingReport::cursor);
    }

    private static String where(SpendingFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("true");
        if (filter.state() != null) {
            where.append(" and r.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.project() != null) {
            where.append(" and r.project_id = :project");
            params.put("project", filter.project().value());
        }
        if (filter.decidable() != null) {
            where.append(" and r.state = 'SUBMITTED' and r.created_by <> :me and r.submitted_by <> :me");
            params.put("me", filter.decidable());
        }
        return where.toString();
    }

    /** One report. */
    public Optional<SpendingReport> find(ProjectId project, int number) {
        return jdbc.sql(COLUMNS + "'' as cursor_key" + FROM + "r.project_id = :project and r.number = :number")
                .param("project", project.value())
                .param("number", number)
                .query(SpendingQueries::row)
                .optional();
    }

    /** What a report says by category, in those that held on its last day and those it has. */
    public SpendingSheet sheet(SpendingReport report) {
        Map<String, Spent> spent =
                spent("select category, fiscal, own from funding_report_line where report_id = :id", report.id());
        return sheet(plan(report.project()), spent, categories.on(report.until()), 0);
    }

    /** The plan of a project against what was accepted. */
    public SpendingSheet sheet(ProjectId project) {
        Map<String, Spent> spent = spent("""
                select l.category, sum(l.fiscal) as fiscal, sum(l.own) as own
                from funding_report r join funding_report_line l on l.report_id = r.id
                where r.project_id = :id and r.state = 'ACCEPTED' group by l.category""", project.value());
        long version = jdbc.sql("select version from funding_spending_plan where project_id = :id")
                .param("id", project.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
        return sheet(plan(project), spent, categories.on(Days.today(clock)), version);
    }

    private Map<String, Spent> plan(ProjectId project) {
        return spent(
                "select category, fiscal, own from funding_spending_plan_line where project_id = :id", project.value());
    }

    private SpendingSheet sheet(
            Map<String, Spent> planned, Map<String, Spent> spent, List<CostCategory> offered, long version) {
        List<SpendingSheet.Line> lines = new ArrayList<>();
        for (CostCategory category : categories.all()) {
            boolean isOffered = offered.stream().anyMatch(one -> one.code().equals(category.code()));
            Spent plan = planned.getOrDefault(category.code(), Spent.NONE);
            Spent used = spent.getOrDefault(category.code(), Spent.NONE);
            if (isOffered || !plan.sum().isZero() || !used.sum().isZero()) {
                lines.add(new SpendingSheet.Line(category, plan, used));
            }
        }
        return new SpendingSheet(lines, version);
    }

    private Map<String, Spent> spent(String sql, long id) {
        Map<String, Spent> spent = new HashMap<>();
        jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> spent.put(row.getString("category"), amounts(row)))
                .list();
        return spent;
    }

    private static Spent amounts(ResultSet row) throws SQLException {
        BigDecimal fiscal = row.getBigDecimal("fiscal");
        return new Spent(Yuan.of(fiscal), Yuan.of(row.getBigDecimal("own")));
    }

    private static SpendingReport row(ResultSet row, int number) throws SQLException {
        return new SpendingReport(
                row.getLong("id"),
                new ProjectId(row.getLong("project_id")),
                row.getInt("number"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                SpendingState.valueOf(row.getString("state")),
                amounts(row),
                row.getString("note"),
                row.getString("reason"),
                Objects.requireNonNull(hand(row, "created")),
                hand(row, "submitted"),
                hand(row, "decided"),
                row.getLong("version"),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }

    private static SpendingReport.@Nullable Hand hand(ResultSet row, String verb) throws SQLException {
        OffsetDateTime at = row.getObject(verb + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new SpendingReport.Hand(row.getLong(verb + "_by"), row.getString(verb + "_by_name"), at.toInstant());
    }
}
