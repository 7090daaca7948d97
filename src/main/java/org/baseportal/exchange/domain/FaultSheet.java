package org.baseportal.exchange.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetWriter;
import org.baseportal.exchange.sheet.RowSource;
import org.baseportal.exchange.sheet.SheetFiles;
import org.baseportal.exchange.sheet.SheetRow;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The result sheet: only the faulty rows, as they came, and what is wrong with each; made to be repaired and sent again. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class FaultSheet {

    private static final int BLOCK = 500;

    private final ImportStore store;
    private final FileKeeper keeper;
    private final SheetFiles files;
    private final Definitions definitions;
    private final MessageSource messages;

    FaultSheet(
            ImportStore store, FileKeeper keeper, SheetFiles files, Definitions definitions, MessageSource messages) {
        this.store = store;
        this.keeper = keeper;
        this.files = files;
        this.definitions = definitions;
        this.messages = messages;
    }

    /** Writes the sheet as xlsx. */
    public void write(ImportBatch batch, OutputStream out, Locale locale) throws IOException {
        try {
            RowPass.with(keeper, batch.id(), file -> write(batch, file, out, locale));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private boolean write(ImportBatch batch, Path file, OutputStream out, Locale locale) throws IOException {
        String error = messages.getMessage("exchange.faults.column", null, locale);
        List<SheetColumn> columns = new ArrayList<>();
        batch.found().survey().headings().forEach(h -> columns.add(new SheetColumn(h, SheetColumn.Kind.TEXT)));
        columns.add(new SheetColumn(error, SheetColumn.Kind.LONG_TEXT));
        try (RowSource rows =
                        files.open(file, batch.found().facts(), batch.plan().sheet());
                SheetWriter writer = SheetWriter.xlsx(out, error, columns)) {
            int after = 0;
            List<FaultyRow> block = store.faults(batch.id(), after, BLOCK);
            while (!block.isEmpty()) {
                for (FaultyRow faulty : block) {
                    writer.row(cells(batch, row(rows, faulty.row()), faulty, locale));
                    after = faulty.row();
                }
                block = store.faults(batch.id(), after, BLOCK);
            }
        }
        return true;
    }

    private static SheetRow row(RowSource rows, int number) throws IOException {
        SheetRow row = rows.next();
        while (row != null && row.number() < number) {
            row = rows.next();
        }
        return row == null ? new SheetRow(number, List.of()) : row;
    }

    private List<String> cells(ImportBatch batch, SheetRow row, FaultyRow faulty, Locale locale) {
        SheetDefinition definition = definitions.get(batch.definition());
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < batch.found().survey().headings().size(); column++) {
            cells.add(row.cell(column).text());
        }
        cells.add(faulty.faults().stream()
                .map(fault -> definitions.say(definition, fault, locale))
                .collect(Collectors.joining("\n")));
        return cells;
    }
}
