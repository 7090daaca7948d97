package org.baseportal.funding.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.funding.Channel;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads commitments for the pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class CommitmentQueries {

    private static final SortColumn NEWEST = new SortColumn("c.id", KeyType.NUMBER);

    private static final String FROM = """
             from funding_commitment c
             join funding_order o on o.commitment_id = c.id and o.kind = 'COMMIT'
             join funding_source s on s.id = c.source_id
             left join lateral (
                select coalesce(sum(a.balance), 0) as amount,
                    coalesce(sum(a.balance) filter (where a.kind = 'DISBURSED'), 0) as disbursed
                from funding_account a
                where a.commitment_id = c.id and (cast(:year as integer) is null or a.year = :year)) f on true
            where\s""";

    private static final String COLUMNS =
            "select c.*, o.id as order_id, o.state, o.amount as asked, s.name," + " s.channel, f.amount, f.disbursed, ";

    private final JdbcClient jdbc;

    CommitmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the list, the newest first. */
    public Slice<CommitmentRow> list(CommitmentFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        long rows = query("select count(*)" + FROM + where, filter, params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(NEWEST, SortDirection.DESC, "c.id", Total.exact(rows), request);
        Slice<CommitmentRow> slice = read(where, filter, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, filter, params, byNumber) : slice;
    }

    private Slice<CommitmentRow> read(
            String where, CommitmentFilter filter, Map<String, Object> params, Keyset keyset) {
        String sql = COLUMNS + keyset.key() + " as cursor_key" + FROM + where + keyset.condition() + keyset.order();
        return keyset.slice(
                query(sql, filter, params)
                        .params(keyset.params())
                        .query(CommitmentQueries::row)
                        .list(),
                CommitmentRow::cursor);
    }

    /** All rows of the filter added up. */
    public CommitmentRow.Sum sum(CommitmentFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        return query(
                        "select coalesce(sum(f.amount), 0) as amount, coalesce(sum(f.disbursed), 0) as disbursed" + FROM
                                + where,
                        filter,
                        params)
                .query((row, number) -> new CommitmentRow.Sum(
                        Yuan.of(row.getBigDecimal("amount")), Yuan.of(row.getBigDecimal("disbursed"))))
                .single();
    }

    /** The commitment of this number. */
    public Optional<CommitmentRow> find(String number) {
        CommitmentFilter all = new CommitmentFilter(null, null, null, null, null, false);
        return query(COLUMNS + "'' as cursor_key" + FROM + "c.number = :number", all, Map.of("number", number))
                .query(CommitmentQueries::row)
                .optional();
    }

    /** Its years, the first first. */
    public List<CommitmentRow.Part> parts(long commitment) {
        return jdbc.sql("""
                        select year, coalesce(sum(balance) filter (where kind = 'OUTSTANDING'), 0) as outstanding,
                            coalesce(sum(balance) filter (where kind = 'DISBURSED'), 0) as disbursed
                        from funding_account where commitment_id = :id group by year order by year""")
                .param("id", commitment)
                .query((row, number) -> new CommitmentRow.Part(
                        row.getInt("year"),
                        Yuan.of(row.getBigDecimal("outstanding")),
                        Yuan.of(row.getBigDecimal("disbursed"))))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, CommitmentFilter filter, Map<String, Object> params) {
        return jdbc.sql(sql).params(params).param("year", filter.year(), Types.INTEGER);
    }

    private static String where(CommitmentFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(
                filter.intent() ? "o.state = 'INTENT'" : "o.state not in ('INTENT', 'DECLINED', 'WITHDRAWN')");
        if (filter.year() != null && !filter.intent()) {
            where.append(" and f.amount <> 0");
        }
        if (filter.channel() != null) {
            where.append(" and s.channel = :channel");
            params.put("channel", filter.channel().name());
        }
        if (filter.source() != null) {
            where.append(" and c.source_id = :source");
            params.put("source", filter.source());
        }
        if (filter.project() != null) {
            where.append(" and c.project_id = :project");
            params.put("project", filter.project());
        }
        if (filter.q() != null) {
            where.append(" and position(upper(:q) in c.number) > 0");
            params.put("q", filter.q());
        }
        return where.toString();
    }

    private static CommitmentRow row(ResultSet row, int number) throws SQLException {
        return new CommitmentRow(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("order_id"),
                OrderState.valueOf(row.getString("state")),
                row.getLong("source_id"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                new ProjectId(row.getLong("project_id")),
                row.getInt("year"),
                Yuan.of(row.getBigDecimal("asked")),
                Yuan.of(row.getBigDecimal("amount")),
                Yuan.of(row.getBigDecimal("disbursed")),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }
}
