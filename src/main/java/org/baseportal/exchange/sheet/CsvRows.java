package org.baseportal.exchange.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baseportal.exchange.FormulaGuard;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file. Rows count as records, as a spreadsheet program shows them, also where a cell has several lines. */
final class CsvRows implements RowSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final CsvReader<CsvRecord> reader;
    private int number;

    CsvRows(Path file, Charset charset, char delimiter) throws IOException {
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraCharsAfterClosingQuote(true)
                // a quote that never closes would swallow all rows below it
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(withoutMark(file, charset));
        records = reader.iterator();
    }

    private static Reader withoutMark(Path file, Charset charset) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, charset);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                number++;
                if (fields.stream().anyMatch(field -> !field.isBlank())) {
                    return row(fields);
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException unreadable) {
            throw new SheetRefusedException(Reason.DAMAGED, number + 1);
        }
    }

    private SheetRow row(List<String> fields) {
        int size = fields.size();
        while (size > 0 && fields.get(size - 1).isBlank()) {
            size--;
        }
        return new SheetRow(
                number, fields.subList(0, size).stream().map(this::cell).toList());
    }

    private SheetCell cell(String field) {
        if (field.length() > SheetLimits.MAX_CELL) {
            throw new SheetRefusedException(Reason.CELL_TOO_LONG, SheetLimits.MAX_CELL, number);
        }
        return SheetCell.text(FormulaGuard.unguard(field));
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
