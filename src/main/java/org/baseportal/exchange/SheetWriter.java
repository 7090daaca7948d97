package org.baseportal.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet row by row, without keeping it in memory. Cells are text, {@link java.math.BigDecimal}, whole
 * numbers, {@link java.time.LocalDate}, Boolean or null. Whatever a cell's text begins with, no spreadsheet program
 * takes it for a formula, and the import reads the same text back.
 */
public interface SheetWriter extends Closeable {

    /** Writes one row; fewer cells than columns leave the rest empty. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what is still held. The stream stays open: it is the caller's. */
    @Override
    void close() throws IOException;

    /** An xlsx file with a frozen, filterable heading row. */
    static SheetWriter xlsx(OutputStream out, String sheetName, List<SheetColumn> columns) {
        return new XlsxWriter(out, sheetName, columns);
    }

    /** A CSV file as Chinese Excel opens it by double click: UTF-8 with a byte order mark, commas, CRLF. */
    static SheetWriter csv(OutputStream out, List<SheetColumn> columns) throws IOException {
        return new CsvSheetWriter(out, columns);
    }
}
