package org.baseportal.funding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.baseportal.funding.Flow;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** The lines that an order writes into the ledger; they always add up to nothing. */
final class Posting {

    /** An account by what it is. */
    record Account(
            AccountKind kind,
            long source,
            @Nullable Long commitment,
            @Nullable Integer year) implements Comparable<Account> {

        private static final Comparator<Account> ORDER = Comparator.comparingLong(Account::source)
                .thenComparing(Account::kind)
                .thenComparing(Account::commitment, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Account::year, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Account other) {
            return ORDER.compare(this, other);
        }
    }

    /** One side of a transfer: plus is debit, minus is credit. */
    record Line(Account account, Yuan amount) {}

    private final MoneyOrder order;
    private final List<Line> lines = new ArrayList<>();

    private Posting(MoneyOrder order) {
        this.order = order;
    }

    /** The lines of an order that is no reversal. */
    static List<Line> of(MoneyOrder order) {
        Posting posting = new Posting(order);
        posting.write();
        return List.copyOf(posting.lines);
    }

    /** The lines that take an entry back; what counts by the money's day counts on the reversal's day. */
    static List<Line> reversing(List<Line> lines, int year) {
        return lines.stream()
                .map(line -> {
                    Account old = line.account();
                    Account account =
                            old.kind().isOfDay() ? new Account(old.kind(), old.source(), old.commitment(), year) : old;
                    return new Line(account, Yuan.ZERO.minus(line.amount()));
                })
                .toList();
    }

    private void write() {
        Yuan amount = order.amount();
        switch (order.kind()) {
            case BUDGET_INITIAL, BUDGET_RAISE -> move(budget(), free(order.year()), amount);
            case BUDGET_CUT, BUDGET_RECLAIM -> move(free(order.year()), budget(), amount);
            case BUDGET_SHIFT -> shift(Objects.requireNonNull(order.toSource()), order.year(), amount);
            case BUDGET_CARRY -> shift(order.source(), Objects.requireNonNull(order.toYear()), amount);
            case COMMIT, INCREASE -> bind();
            case REDUCE, RELEASE -> move(outstanding(order.year()), free(order.year()), amount);
            case RECEIPT -> move(ofDay(AccountKind.RECEIVED_BASE), cash(), amount);
            case PAYMENT -> pay(amount);
            case RETURN -> giveBack(amount);
            case REVERSAL -> throw new IllegalStateException("a reversal has the lines of its entry");
        }
    }

    private void bind() {
        for (int place = 0; place < order.parts().size(); place++) {
            Yuan part = order.parts().get(place);
            if (!part.isZero()) {
                move(free(order.year() + place), outstanding(order.year() + place), part);
            }
        }
    }

    private void shift(long toSource, int toYear, Yuan amount) {
        move(free(order.year()), budget(), amount);
        move(
                new Account(AccountKind.BUDGET, toSource, null, toYear),
                new Account(AccountKind.FREE, toSource, null, toYear),
                amount);
    }

    private void pay(Yuan amount) {
        Flow flow = Objects.requireNonNull(order.flow());
        move(outstanding(order.year()), disbursed(), amount);
        move(flow == Flow.BASE ? cash() : ofDay(AccountKind.received(flow)), ofDay(AccountKind.paid(flow)), amount);
    }

    private void giveBack(Yuan amount) {
        Flow flow = Objects.requireNonNull(order.flow());
        move(disbursed(), outstanding(order.year()), amount);
        move(ofDay(AccountKind.paid(flow)), flow == Flow.BASE ? cash() : ofDay(AccountKind.received(flow)), amount);
    }

    private void move(Account from, Account to, Yuan amount) {
        lines.add(new Line(from, Yuan.ZERO.minus(amount)));
        lines.add(new Line(to, amount));
    }

    private Account budget() {
        return new Account(AccountKind.BUDGET, order.source(), null, order.year());
    }

    private Account free(int year) {
        return new Account(AccountKind.FREE, order.source(), null, year);
    }

    private Account outstanding(int year) {
        return new Account(AccountKind.OUTSTANDING, order.source(), order.commitment(), year);
    }

    private Account disbursed() {
        return new Account(AccountKind.DISBURSED, order.source(), order.commitment(), order.year());
    }

    private Account cash() {
        return new Account(AccountKind.CASH, order.source(), null, null);
    }

    private Account ofDay(AccountKind kind) {
        return new Account(kind, order.source(), null, order.valueOn().getYear());
    }
}
