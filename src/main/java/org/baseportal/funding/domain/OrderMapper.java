package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.MoneyOrder.Hand;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** Reads an order from its row. */
final class OrderMapper {

    private OrderMapper() {}

    static MoneyOrder order(ResultSet row, int number) throws SQLException {
        Hand recorded = hand(row, "recorded");
        if (recorded == null) {
            throw new SQLException("an order without hand");
        }
        String flow = row.getString("flow");
        return new MoneyOrder(
                row.getLong("id"),
                OrderKind.valueOf(row.getString("kind")),
                OrderState.valueOf(row.getString("state")),
                row.getLong("source_id"),
                row.getInt("year"),
                row.getObject("to_source_id", Long.class),
                row.getObject("to_year", Integer.class),
                row.getObject("commitment_id", Long.class),
                row.getObject("project_id", Long.class),
                flow == null ? null : Flow.valueOf(flow),
                row.getObject("reverses_id", Long.class),
                parts(row),
                row.getObject("value_on", LocalDate.class),
                papers(row),
                row.getBoolean("needs_approver"),
                recorded,
                hand(row, "checked"),
                hand(row, "endorsed"),
                hand(row, "approved"),
                hand(row, "settled"),
                row.getString("slip"),
                hand(row, "ended"),
                row.getString("ended_reason"),
                row.getLong("version"));
    }

    private static OrderDraft.Papers papers(ResultSet row) throws SQLException {
        return new OrderDraft.Papers(
                row.getString("document"),
                row.getString("voucher"),
                row.getString("payee"),
                row.getString("payee_account"),
                row.getString("note"));
    }

    private static List<Yuan> parts(ResultSet row) throws SQLException {
        List<Yuan> parts = new ArrayList<>();
        for (String column : List.of("part1", "part2", "part3")) {
            BigDecimal part = row.getBigDecimal(column);
            parts.add(Yuan.of(part));
        }
        return parts;
    }

    private static @Nullable Hand hand(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Hand(row.getLong(what + "_by"), row.getString(what + "_by_name"), at.toInstant());
    }
}
