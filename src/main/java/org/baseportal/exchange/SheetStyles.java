package org.baseportal.exchange;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few cell styles of one workbook; a workbook has room for a limited number of them. */
final class SheetStyles {

    private final Workbook workbook;
    private final CellStyle heading;
    private final Map<SheetColumn.Kind, CellStyle> plain = new EnumMap<>(SheetColumn.Kind.class);
    private final Map<SheetColumn.Kind, CellStyle> quoted = new EnumMap<>(SheetColumn.Kind.class);

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
        heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setBorderBottom(BorderStyle.THIN);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        heading.setWrapText(true);
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle of(SheetColumn.Kind kind) {
        return plain.computeIfAbsent(kind, this::create);
    }

    /** For a text that begins like a formula: Excel keeps it a text even when somebody edits the cell. */
    CellStyle quoted(SheetColumn.Kind kind) {
        return quoted.computeIfAbsent(kind, k -> {
            CellStyle style = create(k);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private CellStyle create(SheetColumn.Kind kind) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(kind == SheetColumn.Kind.LONG_TEXT);
        boolean number = kind == SheetColumn.Kind.MONEY || kind == SheetColumn.Kind.INTEGER;
        style.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(kind)));
        return style;
    }

    private static String format(SheetColumn.Kind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT -> "@";
            case INTEGER -> "0";
            case MONEY -> "#,##0.00####";
            case DAY -> "yyyy-mm-dd";
        };
    }
}
