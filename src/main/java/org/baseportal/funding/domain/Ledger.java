package org.baseportal.funding.domain;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.funding.EntryBooked;
import org.baseportal.funding.domain.Posting.Account;
import org.baseportal.funding.domain.Posting.Line;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.money.Yuan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes entries. Whoever calls has locked the order and written its approval; the database proves that the lines add
 * up to nothing, keeps the balances and refuses what they do not cover. Accounts are taken in one order, so that
 * transfers in both directions at once wait for each other and never block each other.
 */
@Component
class Ledger {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Ledger(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Books an approved order, in the caller's transaction. */
    void book(MoneyOrder order, CurrentUser approver, Instant at) {
        long id = jdbc.sql("select nextval('funding_entry_seq')")
                .query(Long.class)
                .single();
        String number = String.format(Locale.ROOT, "PZ-%d-%06d", order.valueOn().getYear(), id);
        try {
            insert(id, number, order, approver, at);
            lines(id, order.kind() == OrderKind.REVERSAL ? reversal(order) : Posting.of(order));
        } catch (DataIntegrityViolationException refused) {
            throw Refusals.of(refused);
        }
        events.publishEvent(new EntryBooked(
                number,
                order.kind().name(),
                order.amount(),
                order.project() == null ? null : new ProjectId(order.project()),
                new UserId(order.recorded().user()),
                at));
    }

    private void insert(long id, String number, MoneyOrder order, CurrentUser approver, Instant at) {
        jdbc.sql("""
                insert into funding_entry (id, kind, order_id, reverses_id, channel, source_id, commitment_id,
                    project_id, flow, year, value_on, booked_at, amount, number, voucher, document, recorded_by,
                    recorded_by_name, approved_by, approved_by_name)
                select :id, o.kind, o.id, o.reverses_id, s.channel, o.source_id, o.commitment_id, o.project_id, o.flow,
                    :year, o.value_on, :at, o.amount, :number, o.voucher, o.document, o.recorded_by,
                    o.recorded_by_name, :by, :byName
                from funding_order o join funding_source s on s.id = o.source_id where o.id = :order""")
                .param("id", id)
                .param("year", order.valueOn().getYear())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .param("by", approver.id().value())
                .param("byName", approver.displayName())
                .param("order", order.id())
                .update();
    }

    private record Numbered(long account, Yuan amount) {}

    private void lines(long entry, List<Line> lines) {
        List<Numbered> numbered = lines.stream()
                .sorted(Comparator.comparing(Line::account))
                .map(line -> new Numbered(account(line.account()), line.amount()))
                .sorted(Comparator.comparingLong(Numbered::account))
                .toList();
        jdbc.sql("""
                insert into funding_line (entry_id, account_id, amount)
                select :entry, u.account, u.amount
                from unnest(cast(:accounts as bigint[]), cast(:amounts as numeric[]))
                    with ordinality as u (account, amount, place)
                order by u.place""")
                .param("entry", entry)
                .param(
                        "accounts",
                        array(numbered.stream().map(Numbered::account).toList()),
                        Types.VARCHAR)
                .param("amounts", array(numbered.stream().map(Numbered::amount).toList()), Types.VARCHAR)
                .update();
    }

    private static String array(List<?> values) {
        return values.toString().replace('[', '{').replace(']', '}');
    }

    private long account(Account account) {
        return find(account).orElseGet(() -> {
            jdbc.sql("""
                    insert into funding_account (kind, source_id, commitment_id, year)
                    values (:kind, :source, :commitment, :year) on conflict do nothing""")
                    .param("kind", account.kind().name())
                    .param("source", account.source())
                    .param("commitment", account.commitment(), Types.BIGINT)
                    .param("year", account.year(), Types.INTEGER)
                    .update();
            return find(account).orElseThrow();
        });
    }

    private Optional<Long> find(Account account) {
        return jdbc.sql("""
                        select id from funding_account where kind = :kind and source_id = :source
                            and commitment_id is not distinct from :commitment and year is not distinct from :year""")
                .param("kind", account.kind().name())
                .param("source", account.source())
                .param("commitment", account.commitment(), Types.BIGINT)
                .param("year", account.year(), Types.INTEGER)
                .query(Long.class)
                .optional();
    }

    private List<Line> reversal(MoneyOrder order) {
        List<Line> lines = jdbc.sql("""
                        select a.kind, a.source_id, a.commitment_id, a.year, l.amount
                        from funding_line l join funding_account a on a.id = l.account_id where l.entry_id = :entry""")
                .param("entry", Objects.requireNonNull(order.reverses()))
                .query((row, number) -> new Line(
                        new Account(
                                AccountKind.valueOf(row.getString("kind")),
                                row.getLong("source_id"),
                                row.getObject("commitment_id", Long.class),
                                row.getObject("year", Integer.class)),
                        Yuan.of(row.getBigDecimal("amount"))))
                .list();
        return Posting.reversing(lines, order.valueOn().getYear());
    }
}
