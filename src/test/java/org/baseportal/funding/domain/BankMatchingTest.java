package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.RowVerdict;
import org.baseportal.exchange.RowVerdict.Fate;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bank line proves one entry, an entry is proved once, and the same file twice brings no line twice. */
@PortalTest
class BankMatchingTest {

    private final FundedBase base;
    private final BankLines lines;
    private final BankQueries queries;
    private final BankMatching matching;
    private final BankSheet sheet;
    private final JdbcClient jdbc;

    @Autowired
    BankMatchingTest(
            FundedBase base,
            BankLines lines,
            BankQueries queries,
            BankMatching matching,
            BankSheet sheet,
            JdbcClient jdbc) {
        this.base = base;
        this.lines = lines;
        this.queries = queries;
        this.matching = matching;
        this.sheet = sheet;
        this.jdbc = jdbc;
    }

    private SheetRecord row(int row, String side, long amount, String serial) {
        Map<String, Object> values = new HashMap<>();
        values.put("valueOn", base.today());
        values.put(side, Yuan.of(amount));
        values.put("serial", serial);
        return new SheetRecord(row, values);
    }

    private List<RowVerdict> bring(long importId, List<SheetRecord> rows) {
        ImportRun run =
                new ImportRun(importId, "bank.csv", base.staff, base.staff.id(), Doubles.SKIP, Map.of(), Set.of());
        SheetIntake intake = sheet.open(run);
        List<RowVerdict> verdicts = intake.check(rows);
        List<SheetRecord> good = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (verdicts.get(at).fate() == Fate.NEW) {
                good.add(rows.get(at));
            }
        }
        intake.stage(good, good.stream().map(any -> Fate.NEW).toList());
        intake.write();
        return verdicts;
    }

    private long line(String side, long amount) {
        String serial = "S" + UUID.randomUUID();
        bring(7, List.of(row(2, side, amount, serial)));
        return jdbc.sql("select id from funding_bank_line where serial = ?")
                .param(serial)
                .query(Long.class)
                .single();
    }

    private String entry(long order) {
        return jdbc.sql("select number from funding_entry where order_id = ?")
                .param(order)
                .query(String.class)
                .single();
    }

    private String receipt(long amount) {
        long order =
                base.record(base.draft(OrderKind.RECEIPT, base.source(10), null, null, null, null, Yuan.of(amount)));
        base.approve(order);
        return entry(order);
    }

    private void confirm(long line, String entry) {
        People.as(base.finance, () -> {
            matching.confirm(line, entry, base.finance);
            return true;
        });
    }

    @Test
    void theSameFileTwiceBringsNothingTwiceAndEqualLinesOfOneFileStayTwo() {
        String serial = "S" + UUID.randomUUID();
        List<SheetRecord> file = List.of(row(2, "paid", 5, serial), row(3, "paid", 5, serial));
        assertThat(bring(1, file)).extracting(RowVerdict::fate).containsExactly(Fate.NEW, Fate.NEW);
        assertThat(bring(2, file)).extracting(RowVerdict::fate).containsExactly(Fate.SKIP, Fate.SKIP);
        Map<String, Object> both = new HashMap<>(row(2, "paid", 5, serial).values());
        both.put("received", Yuan.of(5));
        assertThat(bring(3, List.of(new SheetRecord(2, both))))
                .extracting(RowVerdict::fate)
                .containsExactly(Fate.FAULTY);
    }

    @Test
    void theLikeliestEntryIsSuggestedAndOnlyAPersonMatches() {
        String entry = receipt(7_654_321);
        long line = line("received", 7_654_321);
        People.as(base.finance, () -> {
            assertThat(queries.candidates(line))
                    .extracting(BankRow.Candidate::number)
                    .containsExactly(entry);
            assertThat(queries.find(line).orElseThrow().match()).isNull();
            return true;
        });
        assertThatThrownBy(() -> confirm(line("paid", 7_654_321), entry))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> confirm(line("received", 7_654_320), entry)).isInstanceOf(ConflictException.class);
        confirm(line, entry);
        assertThatThrownBy(() -> confirm(line("received", 7_654_321), entry))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("entry_once");
        assertThat(lines.undo(7, 5)).isNotEmpty();
        People.as(base.finance, () -> {
            matching.release(line, base.finance);
            return true;
        });
        confirm(line("received", 7_654_321), entry);
    }

    @Test
    void ofThirtyWhoMatchOneLineOneDoes() throws Exception {
        long line = line("received", 4_321);
        List<String> entries = List.of(receipt(4_321), receipt(4_321));
        ExecutorService pool = Executors.newFixedThreadPool(30);
        long done = 0;
        try {
            for (Future<Boolean> answer : pool.invokeAll(IntStream.range(0, 30)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            confirm(line, entries.get(i % 2));
                            return true;
                        } catch (ConflictException late) {
                            return false;
                        }
                    })
                    .toList())) {
                done += answer.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void theApplicationsUserChangesNoLineAndNoMatch() {
        line("received", 11);
        List.of(
                        "update funding_bank_line set amount = 1",
                        "delete from funding_bank_line",
                        "update funding_match set entry_id = entry_id",
                        "delete from funding_match")
                .forEach(sql -> assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class));
    }
}
