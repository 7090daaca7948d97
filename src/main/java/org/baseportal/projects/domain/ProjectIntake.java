package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.RowVerdict;
import org.baseportal.exchange.RowVerdict.Fate;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetRecord;
import org.jspecify.annotations.Nullable;

/** One run over a list of projects: judges each row, then hands it on to be inserted or to change its project. */
final class ProjectIntake implements SheetIntake {

    private static final String FAULT = "projects.sheet.fault.";

    private final ImportRun run;
    private final KnownProjects known;
    private final CellLists cells;
    private final ImportedInserts inserts;
    private final ImportedUpdates updates;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Integer, Long> targets = new HashMap<>();

    ProjectIntake(
            ImportRun run, KnownProjects known, CellLists cells, ImportedInserts inserts, ImportedUpdates updates) {
        this.run = run;
        this.known = known;
        this.cells = cells;
        this.inserts = inserts;
        this.updates = updates;
    }

    private ImportedRow row(SheetRecord record) {
        return new ImportedRow(record, run.setting(ImportedRow.SYSTEM).strip(), cells);
    }

    @Override
    public List<RowVerdict> check(List<SheetRecord> records) {
        List<ImportedRow> rows = records.stream().map(this::row).toList();
        Map<String, KnownProjects.Known> found = known.find(rows);
        Map<Long, ProjectContent> contents = run.doubles() == Doubles.UPDATE ? updates.contents(found) : Map.of();
        targets.clear();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (ImportedRow row : rows) {
            verdicts.add(judge(row, found, contents));
        }
        return verdicts;
    }

    private RowVerdict judge(
            ImportedRow row, Map<String, KnownProjects.Known> found, Map<Long, ProjectContent> contents) {
        List<RowFault> faults = new ArrayList<>(row.faults());
        List<String> keys = KnownProjects.keys(row);
        Set<KnownProjects.Known> matches = new HashSet<>();
        for (String key : keys) {
            KnownProjects.Known match = found.get(key);
            if (match != null) {
                matches.add(match);
            }
        }
        KnownProjects.Known match = matches.size() == 1 ? matches.iterator().next() : null;
        ProjectContent base = match == null ? null : contents.get(match.id());
        faults.addAll(ImportedRow.faults(base == null ? row.fresh(name -> null) : row.over(base, name -> null)));
        faults.addAll(doubles(row, keys, matches));
        String code = row.row().text("code");
        if (faults.isEmpty() && code != null && !found.containsKey(KnownProjects.codeKey(code))) {
            faults.add(RowFault.of("code", FAULT + "unknownCode", code));
        }
        if (!faults.isEmpty()) {
            return RowVerdict.faulty(faults);
        }
        return match == null ? RowVerdict.of(Fate.NEW) : judgeKnown(row, match);
    }

    /** The same project twice in one file, or two projects in one row. */
    private List<RowFault> doubles(ImportedRow row, List<String> keys, Set<KnownProjects.Known> matches) {
        if (matches.size() > 1) {
            return List.of(RowFault.of("externalNumbers", FAULT + "twoProjects"));
        }
        for (String key : keys) {
            Integer earlier = seen.putIfAbsent(key, row.row().row());
            if (earlier != null) {
                return List.of(RowFault.of(null, FAULT + "double", String.valueOf(earlier)));
            }
        }
        return List.of();
    }

    private RowVerdict judgeKnown(ImportedRow row, KnownProjects.Known match) {
        return switch (run.doubles()) {
            case SKIP -> RowVerdict.of(Fate.SKIP);
            case REFUSE -> RowVerdict.faulty(List.of(RowFault.of(null, FAULT + "known")));
            case UPDATE -> {
                if (match.archived()) {
                    yield RowVerdict.faulty(List.of(RowFault.of(null, FAULT + "archived")));
                }
                targets.put(row.row().row(), match.id());
                yield RowVerdict.of(Fate.UPDATE);
            }
        };
    }

    @Override
    public void stage(List<SheetRecord> records, List<Fate> fates) {
        List<ImportedRow> fresh = new ArrayList<>();
        Map<Long, ImportedRow> changed = new HashMap<>();
        for (int at = 0; at < records.size(); at++) {
            ImportedRow row = row(records.get(at));
            @Nullable
            Long target = fates.get(at) == Fate.UPDATE ? targets.get(row.row().row()) : null;
            if (target == null) {
                fresh.add(row);
            } else {
                changed.put(target, row);
            }
        }
        inserts.stage(fresh);
        updates.apply(changed);
    }

    @Override
    public void write() {
        inserts.write();
    }
}
