package org.baseportal.funding.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders for the pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class OrderQueries {

    private static final SortColumn BY_TIME = new SortColumn("o.recorded_at", KeyType.INSTANT);

    private static final String FREE_OF_ME =
            " and o.recorded_by <> :me and o.checked_by is distinct from :me and o.endorsed_by is distinct from :me";

    private static final String FROM = " from funding_order o join funding_source s on s.id = o.source_id"
            + " left join funding_commitment c on c.id = o.commitment_id"
            + " left join funding_entry e on e.order_id = o.id where ";

    private final JdbcClient jdbc;

    OrderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order with the names of what it speaks of. */
    public record Row(
            MoneyOrder order,
            String sourceName,
            @Nullable String commitmentNumber,
            @Nullable String entryNumber,
            Cursor cursor) {}

    /** One page of the list, the newest first. */
    public Slice<Row> list(OrderFilter filter, PageRequest request, CurrentUser user) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params, user);
        long rows = jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(BY_TIME, SortDirection.DESC, "o.id", Total.exact(rows), request);
        Slice<Row> slice = read(where, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(where, params, byNumber) : slice;
    }

    private Slice<Row> read(String where, Map<String, Object> params, Keyset keyset) {
        return keyset.slice(
                select(keyset.key(), where + keyset.condition() + keyset.order())
                        .params(params)
                        .params(keyset.params())
                        .query((row, number) -> new Row(
                                OrderMapper.order(row, number),
                                row.getString("source_name"),
                                row.getString("commitment_number"),
                                row.getString("entry_number"),
                                new Cursor(row.getString("cursor_key"), row.getLong("id"))))
                        .list(),
                Row::cursor);
    }

    private JdbcClient.StatementSpec select(String key, String rest) {
        return jdbc.sql("select o.*, s.name as source_name, c.number as commitment_number, e.number as entry_number, "
                + key + " as cursor_key" + FROM + rest);
    }

    /** One order. */
    public Optional<Row> find(long id) {
        return select("''", "o.id = :id")
                .param("id", id)
                .query((row, number) -> new Row(
                        OrderMapper.order(row, number),
                        row.getString("source_name"),
                        row.getString("commitment_number"),
                        row.getString("entry_number"),
                        new Cursor("", id)))
                .optional();
    }

    private static String where(OrderFilter filter, Map<String, Object> params, CurrentUser user) {
        StringBuilder where = new StringBuilder("true");
        if (filter.mine()) {
            where.append(" and (").append(waiting(user)).append(")");
            params.put("me", user.id().value());
        }
        if (filter.state() != null) {
            where.append(" and o.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            where.append(" and o.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.commitment() != null) {
            where.append(" and o.commitment_id = :commitment");
            params.put("commitment", filter.commitment());
        }
        if (filter.source() != null) {
            where.append(" and o.source_id = :source");
            params.put("source", filter.source());
        }
        return where.toString();
    }

    /** The same as {@link MoneyOrder#verbsFor} says of one order, for what brings an order on. */
    private static String waiting(CurrentUser user) {
        List<String> ways = new ArrayList<>();
        ways.add("false and o.recorded_by = :me");
        if (user.isAny(Role.STAFF, Role.FINANCE)) {
            ways.add("o.state = 'RECORDED' and o.kind = 'PAYMENT'" + FREE_OF_ME);
        }
        if (user.is(Role.FINANCE)) {
            ways.add("(o.state = 'CHECKED' or o.state = 'RECORDED' and o.kind <> 'PAYMENT')" + FREE_OF_ME);
            ways.add("o.state in ('APPROVED', 'BOUNCED') and o.kind = 'PAYMENT' and o.flow = 'BASE'");
        }
        if (user.is(Role.STAFF)) {
            ways.add("o.state = 'RECORDED' and o.kind like 'BUDGET%'" + FREE_OF_ME);
        }
        if (user.is(Role.APPROVER)) {
            ways.add("o.state = 'ENDORSED'" + FREE_OF_ME);
        }
        return String.join(" or ", ways);
    }
}
