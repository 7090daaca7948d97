package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
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

/** Reads planned money for the pages. Its state is one expression, here, for rows, counts and sums alike. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class InstalmentQueries {

    private static final SortColumn BY_DAY = new SortColumn("i.planned_on", KeyType.DAY);

    /** A payment takes a while: only after so many days it is called overdue. */
    private static final int PATIENCE_DAYS = 10;

    private static final String STATE = """
            case when i.cancelled_at is not null then 'CANCELLED'
                 when o.approved_by is not null then 'SETTLED'
                 when o.id is not null then 'ORDERED'
                 when i.condition <> 'DATE' and i.met_at is null then 'BLOCKED'
                 when greatest(i.planned_on, (i.met_at at time zone 'Asia/Shanghai')::date) < :patience then 'OVERDUE'
                 when i.planned_on > :today and i.condition = 'DATE' then 'PLANNED'
                 else 'DUE' end""";

    private static final String FROM = """
             from funding_instalment i
             join funding_source s on s.id = i.source_id
             left join funding_commitment c on c.id = i.commitment_id
             left join funding_order o on o.id = funding_instalment_order(i.id)
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    InstalmentQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of the list, the earliest day first. */
    public Slice<InstalmentRow> list(InstalmentFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        long rows = query("select count(*)" + FROM + where, params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(BY_DAY, SortDirection.ASC, "i.id", Total.exact(rows), request);
        Slice<InstalmentRow> slice = read(where, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, params, byNumber) : slice;
    }

    private Slice<InstalmentRow> read(String where, Map<String, Object> params, Keyset keyset) {
        return keyset.slice(
                query(columns(keyset.key()) + where + keyset.condition() + keyset.order(), params)
                        .params(keyset.params())
                        .query(InstalmentQueries::row)
                        .list(),
                InstalmentRow::cursor);
    }

    /** All rows of the filter added up. */
    public Yuan sum(InstalmentFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        return Yuan.of(query("select coalesce(sum(i.amount), 0)" + FROM + where, params)
                .query(BigDecimal.class)
                .single());
    }

    /** One of them. */
    public Optional<InstalmentRow> find(long id) {
        return query(columns("''") + "i.id = :id", Map.of("id", id))
                .query(InstalmentQueries::row)
                .optional();
    }

    private static String columns(String key) {
        return "select i.*, s.name, s.channel, c.number, c.project_id, o.id as order_id, " + STATE + " as state, " + key
                + " as cursor_key" + FROM;
    }

    private JdbcClient.StatementSpec query(String sql, Map<String, Object> params) {
        LocalDate today = Days.today(clock);
        return jdbc.sql(sql).params(params).param("today", today).param("patience", today.minusDays(PATIENCE_DAYS));
    }

    private static String where(InstalmentFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("true");
        if (filter.pick() != null) {
            where.append(" and ").append(STATE).append(" in (:states)");
            params.put(
                    "states",
                    filter.pick().states().stream().map(InstalmentState::name).toList());
        }
        if (filter.measure() == Measure.RECEIVED) {
            where.append(" and (i.kind = 'RECEIPT' or i.flow <> 'BASE')");
        } else if (filter.measure() == Measure.DISBURSED) {
            where.append(" and i.kind = 'PAYMENT'");
        }
        add(where, params, " and i.flow = :flow", "flow", name(filter.flow()));
        add(where, params, " and s.channel = :channel", "channel", name(filter.channel()));
        add(where, params, " and i.source_id = :source", "source", filter.source());
        add(where, params, " and i.commitment_id = :commitment", "commitment", filter.commitment());
        add(where, params, " and c.project_id = :project", "project", filter.project());
        add(where, params, " and i.planned_on >= :from", "from", filter.from());
        add(where, params, " and i.planned_on <= :until", "until", filter.until());
        add(where, params, " and position(upper(:q) in c.number) > 0", "q", filter.q());
        return where.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            params.put(name, value);
        }
    }

    private static InstalmentRow row(ResultSet row, int number) throws SQLException {
        Long project = row.getObject("project_id", Long.class);
        Long milestone = row.getObject("milestone_id", Long.class);
        String stage = row.getString("stage");
        return new InstalmentRow(
                row.getLong("id"),
                OrderKind.valueOf(row.getString("kind")),
                InstalmentState.valueOf(row.getString("state")),
                row.getLong("source_id"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("commitment_id", Long.class),
                row.getString("number"),
                project == null ? null : new ProjectId(project),
                row.getInt("year"),
                Yuan.of(row.getBigDecimal("amount")),
                Flow.valueOf(row.getString("flow")),
                InstalmentCondition.valueOf(row.getString("condition")),
                milestone == null ? null : new MilestoneId(milestone),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("planned_on", LocalDate.class),
                instant(row, "met_at"),
                row.getString("note"),
                row.getObject("order_id", Long.class),
                made(row),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }

    private static InstalmentRow.Made made(ResultSet row) throws SQLException {
        return new InstalmentRow.Made(
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("cancelled_by_name"),
                instant(row, "cancelled_at"),
                row.getString("cancelled_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
