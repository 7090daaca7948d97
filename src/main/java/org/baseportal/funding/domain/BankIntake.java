package org.baseportal.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.RowVerdict;
import org.baseportal.exchange.RowVerdict.Fate;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** One run over a bank's list. A line that is there already stays as it is, whichever file it came in. */
final class BankIntake implements SheetIntake {

    private static final String FAULT = "funding.bank.fault.";

    private final ImportRun run;
    private final BankLines lines;
    private final Map<String, Integer> equal = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();

    BankIntake(ImportRun run, BankLines lines) {
        this.run = run;
        this.lines = lines;
    }

    private static @Nullable BankLine line(SheetRecord record) {
        LocalDate day = record.day("valueOn");
        Yuan received = some(record.money("received"));
        Yuan paid = some(record.money("paid"));
        if (day == null || (received == null) == (paid == null)) {
            return null;
        }
        return new BankLine(
                record.row(),
                day,
                received != null,
                received != null ? received : Objects.requireNonNull(paid),
                record.text("counterparty"),
                record.text("summary"),
                record.text("voucher"),
                record.text("serial"));
    }

    private static @Nullable Yuan some(@Nullable Yuan yuan) {
        return yuan == null || yuan.isZero() ? null : yuan;
    }

    private static List<RowFault> faults(SheetRecord record, @Nullable BankLine line) {
        List<RowFault> faults = new ArrayList<>();
        if (line == null) {
            faults.add(RowFault.of("received", FAULT + "one"));
        } else {
            if (line.amount().isNegative()) {
                faults.add(RowFault.of(line.in() ? "received" : "paid", FAULT + "negative"));
            }
            int year = line.day().getYear();
            if (year < 1990 || year > 2200) {
                faults.add(RowFault.of("valueOn", FAULT + "day", String.valueOf(record.day("valueOn"))));
            }
        }
        return faults;
    }

    @Override
    public List<RowVerdict> check(List<SheetRecord> rows) {
        for (SheetRecord record : rows) {
            BankLine line = line(record);
            if (line != null) {
                String sameness = line.sameness();
                keys.computeIfAbsent(
                        record.row(), row -> BankLine.key(sameness, equal.merge(sameness, 1, Integer::sum)));
            }
        }
        Set<String> there = lines.known(rows.stream()
                .map(row -> keys.get(row.row()))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream().map(row -> judge(row, there)).toList();
    }

    private RowVerdict judge(SheetRecord record, Set<String> there) {
        List<RowFault> faults = faults(record, line(record));
        if (!faults.isEmpty()) {
            return RowVerdict.faulty(faults);
        }
        if (!there.contains(keys.get(record.row()))) {
            return RowVerdict.of(Fate.NEW);
        }
        return run.doubles() == Doubles.REFUSE
                ? RowVerdict.faulty(List.of(RowFault.of(null, FAULT + "known")))
                : RowVerdict.of(Fate.SKIP);
    }

    @Override
    public void stage(List<SheetRecord> rows, List<Fate> fates) {
        for (int at = 0; at < rows.size(); at++) {
            BankLine line = line(rows.get(at));
            if (fates.get(at) == Fate.NEW && line != null) {
                lines.keep(line, Objects.requireNonNull(keys.get(line.row())), run);
            }
        }
    }

    @Override
    public void write() {
        // every block was written when it was staged, in the same transaction
    }
}
