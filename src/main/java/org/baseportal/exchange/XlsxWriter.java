package org.baseportal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Streams rows as xlsx: a window of rows in memory, the rest in a compressed temporary file until the end. */
final class XlsxWriter implements SheetWriter {

    private static final int WINDOW = 200;
    private static final int MAX_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** Excel keeps 15 digits of a number; more stay whole only as text. */
    private static final int MAX_DIGITS = 15;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final List<SheetColumn> columns;
    private int next;

    XlsxWriter(OutputStream out, String sheetName, List<SheetColumn> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
        workbook.setCompressTempFiles(true);
        styles = new SheetStyles(workbook);
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheetName));
        heading();
    }

    private void heading() {
        Row row = sheet.createRow(next++);
        for (int at = 0; at < columns.size(); at++) {
            SheetColumn column = columns.get(at);
            Cell cell = row.createCell(at);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(at, column.kind().width() * 256);
            sheet.setDefaultColumnStyle(at, styles.of(column.kind()));
        }
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        Row row = sheet.createRow(next++);
        for (int at = 0; at < cells.size(); at++) {
            Object value = cells.get(at);
            if (value != null && !value.toString().isEmpty()) {
                fill(row.createCell(at), value, kindOf(at));
            }
        }
    }

    private SheetColumn.Kind kindOf(int at) {
        return at < columns.size() ? columns.get(at).kind() : SheetColumn.Kind.TEXT;
    }

    private void fill(Cell cell, Object value, SheetColumn.Kind kind) {
        CellStyle style = styles.of(kind);
        if (value instanceof BigDecimal number && number.precision() > MAX_DIGITS) {
            cell.setCellValue(number.toPlainString());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else {
            String text = cut(value.toString());
            cell.setCellValue(text);
            style = FormulaGuard.dangerous(text) ? styles.quoted(kind) : style;
        }
        cell.setCellStyle(style);
    }

    /** A cell of a workbook holds 32,767 characters; no field of ours is longer, a stranger's cell might be. */
    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + '\u2026';
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            if (next > 1 && !columns.isEmpty()) {
                sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns.size() - 1));
            }
            workbook.write(out);
            out.flush();
        }
    }
}
