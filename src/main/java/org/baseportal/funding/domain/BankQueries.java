package org.baseportal.funding.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.money.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads bank lines, and suggests entries for them: of the same amount and direction within a month, nearest first;
 * the same voucher or a known name counts more than the day. A suggestion is never more than that.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class BankQueries {

    private static final SortColumn BY_DAY = new SortColumn("l.value_on", KeyType.DAY);

    private static final String CANDIDATES = """
            select e.number, e.kind, e.value_on, s.name, o.payee, e.voucher, abs(e.value_on - l.value_on) as days,
                coalesce(e.voucher = l.voucher, false) as same_voucher,
                coalesce(position(o.payee in coalesce(l.counterparty, '') || coalesce(l.summary, '')) > 0, false)
                    or position(s.name in coalesce(l.counterparty, '') || coalesce(l.summary, '')) > 0 as same_text
            from funding_entry e
            join funding_source s on s.id = e.source_id
            join funding_order o on o.id = e.order_id
            where e.amount = l.amount and funding_entry_direction(e.kind, e.flow) = l.direction
                and e.value_on between l.value_on - 31 and l.value_on + 31
                and not exists (select 1 from funding_match x where x.entry_id = e.id and x.released_at is null)
                and not exists (select 1 from funding_entry r where r.reverses_id = e.id)
            order by same_voucher desc, same_text desc, days, e.id""";

    private static final String FROM = """
             from funding_bank_line l
             left join funding_match m on m.line_id = l.id and m.released_at is null
             left join funding_entry f on f.id = m.entry_id
            where not l.undone\s""";

    private final JdbcClient jdbc;

    BankQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the lines, the latest day first. */
    public Slice<BankRow> list(BankFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        long rows = jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(BY_DAY, SortDirection.DESC, "l.id", Total.exact(rows), request);
        Slice<BankRow> slice = read(where, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, params, byNumber) : slice;
    }

    private Slice<BankRow> read(String where, Map<String, Object> params, Keyset keyset) {
        return keyset.slice(
                jdbc.sql(columns(keyset.key()) + where + keyset.condition() + keyset.order())
                        .params(params)
                        .params(keyset.params())
                        .query(BankQueries::row)
                        .list(),
                BankRow::cursor);
    }

    private static String columns(String key) {
        return "select l.*, f.number, m.matched_by_name, m.matched_at, case when m.id is null then (select c.number from ("
                + CANDIDATES + " limit 1) c) end as suggested, " + key + " as cursor_key" + FROM;
    }

    private static String where(BankFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        if (filter.month() != null) {
            where.append(" and l.value_on between :first and :last");
            params.put("first", filter.month().atDay(1));
            params.put("last", filter.month().atEndOfMonth());
        }
        if (filter.matched() != null) {
            where.append(filter.matched() ? " and m.id is not null" : " and m.id is null");
        }
        if (filter.q() != null) {
            where.append(" and position(lower(:q) in lower(concat_ws(' ', l.counterparty, l.summary, l.voucher,"
                    + " l.serial))) > 0");
            params.put("q", filter.q());
        }
        return where.toString();
    }

    /** One line; none of an import that was taken back. */
    public Optional<BankRow> find(long id) {
        return jdbc.sql(columns("''") + " and l.id = :id")
                .param("id", id)
                .query(BankQueries::row)
                .optional();
    }

    /** The entries that may be meant by a line, the likeliest first. */
    public List<BankRow.Candidate> candidates(long id) {
        return jdbc.sql("select c.* from funding_bank_line l cross join lateral (" + CANDIDATES
                        + " limit 10) c where l.id = :id")
                .param("id", id)
                .query((row, number) -> new BankRow.Candidate(
                        row.getString("number"),
                        OrderKind.valueOf(row.getString("kind")),
                        row.getObject("value_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("payee"),
                        row.getString("voucher"),
                        row.getInt("days"),
                        row.getBoolean("same_voucher"),
                        row.getBoolean("same_text")))
                .list();
    }

    private static BankRow row(ResultSet row, int number) throws SQLException {
        String entry = row.getString("number");
        return new BankRow(
                row.getLong("id"),
                row.getObject("value_on", LocalDate.class),
                "IN".equals(row.getString("direction")),
                Yuan.of(row.getBigDecimal("amount")),
                row.getString("counterparty"),
                row.getString("summary"),
                row.getString("voucher"),
                row.getString("serial"),
                row.getString("brought_by_name"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getLong("import_id"),
                entry == null
                        ? null
                        : new BankRow.Match(
                                entry,
                                row.getString("matched_by_name"),
                                row.getObject("matched_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getString("suggested"),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }
}
