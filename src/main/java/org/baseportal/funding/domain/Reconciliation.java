package org.baseportal.funding.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One month of the base's own account: what the ledger has, what the bank has, and what only one of them has. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class Reconciliation {

    /** So many entries of a month are shown; the sums count all. */
    public static final int SHOWN = 500;

    private static final String MONTH = " and value_on between :first and :last";

    private final JdbcClient jdbc;

    Reconciliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry of the month that passes the base's account.
     *
     * @param line the bank line that proves it
     */
    public record Row(
            String number,
            OrderKind kind,
            LocalDate valueOn,
            String sourceName,
            boolean in,
            Yuan amount,
            @Nullable String voucher,
            @Nullable Long line) {}

    /** Money in and out, in the ledger and at the bank, and how many of each are not matched. */
    public record Sums(
            Yuan ledgerIn,
            Yuan ledgerOut,
            Yuan bankIn,
            Yuan bankOut,
            long openEntries,
            long openLines,
            long noVoucher) {

        /** Whether neither side has anything. */
        public boolean isNothing() {
            return openEntries == 0
                    && openLines == 0
                    && ledgerIn.plus(ledgerOut).plus(bankIn).plus(bankOut).isZero();
        }

        /** Whether both sides are the same and everything is matched. */
        public boolean isDone() {
            return openEntries == 0 && openLines == 0 && ledgerIn.equals(bankIn) && ledgerOut.equals(bankOut);
        }
    }

    private static Map<String, Object> days(YearMonth month) {
        return Map.of("first", month.atDay(1), "last", month.atEndOfMonth());
    }

    /** Entries that were taken back are left out with their reversal. */
    private static final String ENTRIES = """
             from funding_entry e join funding_source s on s.id = e.source_id
             left join funding_match m on m.entry_id = e.id and m.released_at is null
            where funding_entry_direction(e.kind, e.flow) is not null
                and not exists (select 1 from funding_entry r where r.reverses_id = e.id)
            """;

    /** The month's entries, those without a line first. */
    public List<Row> entries(YearMonth month) {
        return jdbc.sql("select e.number, e.kind, e.value_on, s.name, funding_entry_direction(e.kind, e.flow) as way,"
                        + " e.amount, e.voucher, m.line_id"
                        + ENTRIES
                        + " and e.value_on between :first and :last"
                        + " order by m.line_id is not null, e.value_on, e.id limit " + SHOWN)
                .params(days(month))
                .query((row, number) -> new Row(
                        row.getString("number"),
                        OrderKind.valueOf(row.getString("kind")),
                        row.getObject("value_on", LocalDate.class),
                        row.getString("name"),
                        "IN".equals(row.getString("way")),
                        Yuan.of(row.getBigDecimal("amount")),
                        row.getString("voucher"),
                        row.getObject("line_id", Long.class)))
                .list();
    }

    /** The month in sums. */
    public Sums sums(YearMonth month) {
        return jdbc.sql("""
                        select e.*, b.* from (
                            select coalesce(sum(amount) filter (where way = 'IN'), 0) as ledger_in,
                                coalesce(sum(amount) filter (where way = 'OUT'), 0) as ledger_out,
                                count(*) filter (where match_id is null) as open_entries,
                                count(*) filter (where voucher is null) as no_voucher
                            from (select e.amount, e.voucher, e.value_on, m.id as match_id,
                                    funding_entry_direction(e.kind, e.flow) as way""" + " " + ENTRIES + """
                            ) x where true""" + MONTH + """
                            ) e cross join (
                            select coalesce(sum(l.amount) filter (where l.direction = 'IN'), 0) as bank_in,
                                coalesce(sum(l.amount) filter (where l.direction = 'OUT'), 0) as bank_out,
                                count(*) filter (where m.id is null) as open_lines
                            from funding_bank_line l
                            left join funding_match m on m.line_id = l.id and m.released_at is null
                            where not l.undone""" + MONTH + ") b")
                .params(days(month))
                .query((row, number) -> new Sums(
                        Yuan.of(row.getBigDecimal("ledger_in")),
                        Yuan.of(row.getBigDecimal("ledger_out")),
                        Yuan.of(row.getBigDecimal("bank_in")),
                        Yuan.of(row.getBigDecimal("bank_out")),
                        row.getLong("open_entries"),
                        row.getLong("open_lines"),
                        row.getLong("no_voucher")))
                .single();
    }
}
