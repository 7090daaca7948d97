package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger for the pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class EntryQueries {

    private static final SortColumn BY_DAY = new SortColumn("e.value_on", KeyType.DAY);

    private static final String COLUMNS =
            "select e.*, s.name, c.number as commitment_number, r.number as reverses," + " b.number as reversed_by, ";

    private static final String FROM = " from funding_entry e join funding_source s on s.id = e.source_id"
            + " left join funding_commitment c on c.id = e.commitment_id"
            + " left join funding_entry r on r.id = e.reverses_id"
            + " left join funding_entry b on b.reverses_id = e.id";

    private final JdbcClient jdbc;

    EntryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the ledger, the latest day first. */
    public Slice<EntryRow> list(EntryFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String where = from(filter, params);
        long rows = count(filter, where, params);
        Keyset keyset = Keyset.of(BY_DAY, SortDirection.DESC, "e.id", Total.exact(rows), request);
        Slice<EntryRow> slice = read(where, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, params, byNumber) : slice;
    }

    /** Names and reversals are not needed to count; only what a measure counts is. */
    private long count(EntryFilter filter, String where, Map<String, Object> params) {
        String from = filter.measure() == null ? where.replace(FROM, " from funding_entry e") : where;
        return jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
    }

    private Slice<EntryRow> read(String where, Map<String, Object> params, Keyset keyset) {
        String sql =
                COLUMNS + "m.counted, " + keyset.key() + " as cursor_key" + where + keyset.condition() + keyset.order();
        return keyset.slice(
                jdbc.sql(sql)
                        .params(params)
                        .params(keyset.params())
                        .query(EntryQueries::row)
                        .list(),
                EntryRow::cursor);
    }

    /** All rows of the filter added up, as they count. */
    public Yuan sum(EntryFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = from(filter, params);
        return Yuan.of(jdbc.sql("select coalesce(sum(m.counted), 0)" + where)
                .params(params)
                .query(BigDecimal.class)
                .single());
    }

    /** The entry of this number. */
    public Optional<EntryRow> find(String number) {
        return jdbc.sql(COLUMNS + "e.amount as counted, '' as cursor_key" + FROM + " where e.number = :number")
                .param("number", number)
                .query(EntryQueries::row)
                .optional();
    }

    /** Its lines: debits first. */
    public List<EntryRow.Side> sides(long entry) {
        return jdbc.sql("""
                        select a.kind, a.year, c.number, l.amount from funding_line l
                        join funding_account a on a.id = l.account_id
                        left join funding_commitment c on c.id = a.commitment_id
                        where l.entry_id = :id order by l.amount < 0, a.kind, a.year""")
                .param("id", entry)
                .query((row, number) -> new EntryRow.Side(
                        row.getString("kind"),
                        row.getObject("year", Integer.class),
                        row.getString("number"),
                        Yuan.of(row.getBigDecimal("amount"))))
                .list();
    }

    private static String from(EntryFilter filter, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder(FROM);
        Measure measure = filter.measure();
        if (measure == null) {
            sql.append(" cross join lateral (select e.amount as counted) m where true");
        } else {
            sql.append(" cross join lateral (select coalesce(sum(l.amount), 0) * ")
                    .append(measure.sign())
                    .append(" as counted from funding_line l join funding_account a on a.id = l.account_id"
                            + " where l.entry_id = e.id and ")
                    .append(measure.accounts());
            if (filter.flow() != null) {
                sql.append(" and right(a.kind, length(:flow)) = :flow");
                params.put("flow", "_" + filter.flow().name());
            }
            sql.append(") m where m.counted <> 0");
        }
        conditions(filter, params, sql);
        return sql.toString();
    }

    private static void conditions(EntryFilter filter, Map<String, Object> params, StringBuilder sql) {
        // The day says the same, and the index that the list is read by begins with it.
        add(
                sql,
                params,
                " and e.year = :year and e.value_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)",
                "year",
                filter.year());
        add(sql, params, " and e.channel = :channel", "channel", name(filter.channel()));
        add(sql, params, " and e.kind = :kind", "kind", name(filter.kind()));
        add(sql, params, " and e.source_id = :source", "source", filter.source());
        add(sql, params, " and e.project_id = :project", "project", filter.project());
        add(sql, params, " and e.commitment_id = :commitment", "commitment", filter.commitment());
        add(sql, params, " and e.value_on >= :from", "from", filter.from());
        add(sql, params, " and e.value_on <= :until", "until", filter.until());
        add(
                sql,
                params,
                " and (position(upper(:q) in e.number) > 0 or position(lower(:q) in lower(e.voucher)) > 0)",
                "q",
                filter.q());
        if (filter.late()) {
            sql.append(
                    " and exists (select 1 from funding_year y where y.year = e.year and e.booked_at > y.frozen_at)");
        }
    }

    private static void add(
            StringBuilder sql, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            params.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static EntryRow row(ResultSet row, int number) throws SQLException {
        Long project = row.getObject("project_id", Long.class);
        String flow = row.getString("flow");
        return new EntryRow(
                row.getLong("id"),
                row.getString("number"),
                OrderKind.valueOf(row.getString("kind")),
                row.getLong("order_id"),
                flow == null ? null : Flow.valueOf(flow),
                Channel.valueOf(row.getString("channel")),
                row.getLong("source_id"),
                row.getString("name"),
                row.getObject("commitment_id", Long.class),
                row.getString("commitment_number"),
                project == null ? null : new ProjectId(project),
                row.getObject("value_on", LocalDate.class),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                Yuan.of(row.getBigDecimal("amount")),
                Yuan.of(row.getBigDecimal("counted")),
                row.getString("voucher"),
                row.getString("document"),
                row.getString("recorded_by_name"),
                row.getString("approved_by_name"),
                row.getString("reverses"),
                row.getString("reversed_by"),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }
}
