package org.baseportal.exchange.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baseportal.exchange.RowVerdict;
import org.baseportal.exchange.RowVerdict.Fate;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.exchange.sheet.RowReader;
import org.baseportal.exchange.sheet.RowSource;
import org.baseportal.exchange.sheet.SheetFiles;
import org.baseportal.exchange.sheet.SheetRow;

/** One way through a file, block by block: reads, checks, counts. */
final class RowPass {

    private static final int BLOCK = 500;

    private final SheetFiles files;
    private final ImportBatch batch;
    private final RowReader reader;
    private final SheetIntake intake;
    private Tally tally = Tally.NONE;
    private int done;

    RowPass(SheetFiles files, ImportBatch batch, SheetDefinition definition, SheetIntake intake) {
        this.files = files;
        this.batch = batch;
        this.intake = intake;
        this.reader = new RowReader(
                definition.fields(), batch.plan().columns(), batch.plan().units());
    }

    /**
     * Some rows and what becomes of them.
     *
     * @param done how many rows of the file have been read
     * @param taken the rows that are new or update something
     */
    record Block(int done, List<FaultyRow> faulty, List<SheetRecord> taken, List<Fate> fates) {}

    Tally over(Path file, Consumer<Block> each) throws IOException {
        List<SheetRow> rows = new ArrayList<>(BLOCK);
        try (RowSource source =
                files.open(file, batch.found().facts(), batch.plan().sheet())) {
            int heading = batch.found().survey().headingRow();
            for (SheetRow row = source.next(); row != null; row = source.next()) {
                if (row.number() > heading) {
                    rows.add(row);
                }
                if (rows.size() == BLOCK) {
                    each.accept(block(rows));
                    rows.clear();
                }
            }
        }
        each.accept(block(rows));
        return tally;
    }

    private Block block(List<SheetRow> rows) {
        List<FaultyRow> faulty = new ArrayList<>();
        List<SheetRecord> readable = new ArrayList<>();
        for (SheetRow row : rows) {
            RowReader.Result result = reader.read(row);
            if (result.faults().isEmpty()) {
                readable.add(result.record());
            } else {
                faulty.add(new FaultyRow(row.number(), result.faults()));
                tally = tally.plus(Fate.FAULTY);
            }
        }
        done += rows.size();
        return judged(readable, faulty);
    }

    private Block judged(List<SheetRecord> readable, List<FaultyRow> faulty) {
        List<RowVerdict> verdicts = readable.isEmpty() ? List.of() : intake.check(readable);
        List<SheetRecord> taken = new ArrayList<>();
        List<Fate> fates = new ArrayList<>();
        for (int at = 0; at < readable.size(); at++) {
            RowVerdict verdict = verdicts.get(at);
            tally = tally.plus(verdict.fate());
            switch (verdict.fate()) {
                case FAULTY -> faulty.add(new FaultyRow(readable.get(at).row(), verdict.faults()));
                case NEW, UPDATE -> {
                    taken.add(readable.get(at));
                    fates.add(verdict.fate());
                }
                case SKIP -> {
                    // its record is there and stays as it is
                }
            }
        }
        return new Block(done, faulty, taken, fates);
    }

    /** Reads a kept file and deletes the copy, whatever happens. */
    static <T> T with(FileKeeper keeper, long id, Reading<T> reading) {
        try {
            Path file = keeper.fetch(FileKeeper.Shelf.IMPORTS, id);
            try {
                return reading.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    interface Reading<T> {
        T read(Path file) throws IOException;
    }
}
