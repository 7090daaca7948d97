package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.SourceRow.YearMoney;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sources for the pages; every sum is a balance that the ledger keeps. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class SourceQueries {

    private static final SortColumn BY_NAME = SortColumn.chinese("s.name");

    private static final String SUMS = """
            coalesce(-sum(a.balance) filter (where a.kind = 'BUDGET'), 0) as budget,
            coalesce(sum(a.balance) filter (where a.kind = 'FREE'), 0) as free,
            coalesce(-sum(a.balance) filter (where a.kind like 'RECEIVED%'), 0) as received,
            coalesce(sum(a.balance) filter (where a.kind like 'PAID%'), 0) as disbursed""";

    private final JdbcClient jdbc;

    SourceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the list, by name. */
    public Slice<SourceRow> list(SourceFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        long rows = jdbc.sql("select count(*) from funding_source s where " + where)
                .params(params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(BY_NAME, SortDirection.ASC, "s.id", Total.exact(rows), request);
        Slice<SourceRow> slice = read(where, params, filter.year(), keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, params, filter.year(), byNumber) : slice;
    }

    private Slice<SourceRow> read(String where, Map<String, Object> params, int year, Keyset keyset) {
        List<SourceRow> rows = jdbc.sql("select s.*, f.*, " + keyset.key() + " as cursor_key from funding_source s"
                        + " left join lateral (select " + SUMS + " from funding_account a where a.source_id = s.id"
                        + " and a.year = :shownYear and a.commitment_id is null) f on true where " + where
                        + keyset.condition() + keyset.order())
                .params(params)
                .params(keyset.params())
                .param("shownYear", year)
                .query((row, number) -> row(row, year))
                .list();
        return keyset.slice(rows, SourceRow::cursor);
    }

    private static String where(SourceFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("s.archived = :archived");
        params.put("archived", filter.archived());
        if (filter.channel() != null) {
            where.append(" and s.channel = :channel");
            params.put("channel", filter.channel().name());
        }
        if (filter.q() != null) {
            where.append(" and position(lower(:q) in lower(s.name)) > 0");
            params.put("q", filter.q());
        }
        return where.toString();
    }

    private static SourceRow row(ResultSet row, int year) throws SQLException {
        return new SourceRow(
                row.getLong("id"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                new PartnerId(row.getLong("provider_id")),
                Instrument.valueOf(row.getString("instrument")),
                row.getBoolean("archived"),
                money(row, year),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }

    private static YearMoney money(ResultSet row, int year) throws SQLException {
        return new YearMoney(
                year, yuan(row, "budget"), yuan(row, "free"), yuan(row, "received"), yuan(row, "disbursed"));
    }

    private static Yuan yuan(ResultSet row, String column) throws SQLException {
        return Yuan.of(row.getBigDecimal(column));
    }

    /** Sources in use, for a choice; by name. */
    public List<Option> options() {
        return jdbc.sql("select id, name from funding_source where not archived"
                        + " order by name collate \"zh-Hans-CN-x-icu\", id limit 2000")
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The sources of a provider under any of its ids, by name, each with its money of all years together. */
    public List<SourceRow> ofProvider(Collection<PartnerId> ids) {
        return jdbc.sql("select s.*, f.*, '' as cursor_key from funding_source s left join lateral (select " + SUMS
                        + " from funding_account a where a.source_id = s.id and a.commitment_id is null) f on true"
                        + " where s.provider_id in (:ids) order by s.archived, s.name" + SortColumn.CHINESE + ", s.id")
                .param("ids", ids.stream().map(PartnerId::value).toList())
                .query((row, number) -> row(row, 0))
                .list();
    }

    /** One source with all its years. */
    public Optional<SourceView> find(long id) {
        List<YearMoney> years = jdbc.sql("select a.year, " + SUMS + " from funding_account a where a.source_id = :id"
                        + " and a.commitment_id is null and a.year is not null group by a.year order by a.year desc")
                .param("id", id)
                .query((row, number) -> money(row, row.getInt("year")))
                .list();
        return jdbc.sql("select s.*, coalesce((select balance from funding_account a where a.source_id = s.id"
                        + " and a.kind = 'CASH'), 0) as cash, exists (select 1 from funding_order o"
                        + " where o.source_id = s.id or o.to_source_id = s.id) as fixed"
                        + " from funding_source s where s.id = :id")
                .param("id", id)
                .query((row, number) -> view(row, years))
                .optional();
    }

    private static SourceView view(ResultSet row, List<YearMoney> years) throws SQLException {
        BigDecimal cap = row.getBigDecimal("project_cap");
        return new SourceView(
                row.getLong("id"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                new PartnerId(row.getLong("provider_id")),
                Instrument.valueOf(row.getString("instrument")),
                row.getString("purpose"),
                row.getString("limits"),
                texts(row, "stages").stream().map(Stage::valueOf).toList(),
                texts(row, "fields"),
                cap == null ? null : Yuan.of(cap),
                row.getBigDecimal("cofunding"),
                row.getObject("last_on", LocalDate.class),
                row.getObject("use_by", LocalDate.class),
                row.getString("document_number"),
                level(row.getString("level")),
                row.getString("budget_number"),
                row.getString("timing"),
                row.getBoolean("archived"),
                row.getLong("version"),
                row.getBoolean("fixed"),
                yuan(row, "cash"),
                years);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable GovernmentLevel level(@Nullable String name) {
        return name == null ? null : GovernmentLevel.valueOf(name);
    }
}
