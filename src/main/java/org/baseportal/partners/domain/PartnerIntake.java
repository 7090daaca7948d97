package org.baseportal.partners.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.RowVerdict;
import org.baseportal.exchange.RowVerdict.Fate;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.partners.domain.KnownPartners.Known;

/** One run over a list of organisations: judges each row, then writes it. */
final class PartnerIntake implements SheetIntake {

    private static final String FAULT = "partners.sheet.fault.";

    private final ImportRun run;
    private final KnownPartners known;
    private final PartnerWriter writer;
    private final PartnerWords.Known words;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Integer, Known> targets = new HashMap<>();

    PartnerIntake(ImportRun run, KnownPartners known, PartnerWriter writer, PartnerWords.Known words) {
        this.run = run;
        this.known = known;
        this.writer = writer;
        this.words = words;
    }

    private ImportedPartner row(SheetRecord record) {
        return new ImportedPartner(record, words, writer.today());
    }

    @Override
    public List<RowVerdict> check(List<SheetRecord> records) {
        List<ImportedPartner> rows = records.stream().map(this::row).toList();
        Map<String, Known> found = known.find(rows);
        targets.clear();
        return rows.stream().map(row -> judge(row, found)).toList();
    }

    private RowVerdict judge(ImportedPartner row, Map<String, Known> found) {
        List<RowFault> faults = new ArrayList<>(row.faults());
        Set<String> keys = keys(row);
        Set<Known> matches = new HashSet<>();
        keys.stream().filter(found::containsKey).forEach(key -> matches.add(found.get(key)));
        if (matches.size() > 1) {
            faults.add(RowFault.of("creditCode", FAULT + "two"));
        }
        for (String key : keys) {
            Integer earlier = seen.putIfAbsent(key, row.row().row());
            if (earlier != null && !earlier.equals(row.row().row())) {
                faults.add(RowFault.of(null, FAULT + "double", String.valueOf(earlier)));
                break;
            }
        }
        if (!faults.isEmpty()) {
            return RowVerdict.faulty(faults);
        }
        return matches.isEmpty()
                ? RowVerdict.of(Fate.NEW)
                : judgeKnown(row, matches.iterator().next());
    }

    private static Set<String> keys(ImportedPartner row) {
        Set<String> keys = new HashSet<>();
        row.nameKeys().forEach(key -> keys.add(KnownPartners.byName(key)));
        var code = row.code();
        if (code != null) {
            keys.add(KnownPartners.byCode(code.value()));
        }
        return keys;
    }

    private RowVerdict judgeKnown(ImportedPartner row, Known match) {
        var code = row.code();
        if (code != null && match.code() != null && !code.value().equals(match.code())) {
            return RowVerdict.faulty(List.of(RowFault.of("creditCode", FAULT + "code", match.code())));
        }
        if (match.undone()) {
            targets.put(row.row().row(), match);
            return RowVerdict.of(Fate.NEW);
        }
        return switch (run.doubles()) {
            case SKIP -> RowVerdict.of(Fate.SKIP);
            case REFUSE -> RowVerdict.faulty(List.of(RowFault.of(null, FAULT + "known")));
            case UPDATE -> update(row, match);
        };
    }

    private RowVerdict update(ImportedPartner row, Known match) {
        if (match.archived()) {
            return RowVerdict.faulty(List.of(RowFault.of(null, FAULT + "archived")));
        }
        targets.put(row.row().row(), match);
        return RowVerdict.of(Fate.UPDATE);
    }

    @Override
    public void stage(List<SheetRecord> records, List<Fate> fates) {
        List<ImportedPartner> fresh = new ArrayList<>();
        Map<Known, ImportedPartner> there = new LinkedHashMap<>();
        for (SheetRecord record : records) {
            Known target = targets.get(record.row());
            if (target == null) {
                fresh.add(row(record));
            } else {
                there.put(target, row(record));
            }
        }
        writer.insert(fresh, run);
        there.forEach((target, row) -> writer.update(target, row, run));
    }

    @Override
    public void write() {
        // every block was written when it was staged, in the same transaction
    }
}
