package org.baseportal.exchange.domain;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The look of a template: violet where something must be filled in, grey elsewhere. */
final class TemplateStyles {

    private static final byte[] VIOLET = {(byte) 0x5B, (byte) 0x2A, (byte) 0x86};
    private static final byte[] GREY = {(byte) 0xE4, (byte) 0xE2, (byte) 0xEA};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] INK = {(byte) 0x1D, (byte) 0x1A, (byte) 0x26};

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle required;
    private final XSSFCellStyle text;
    private final XSSFCellStyle plain;

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        heading = heading(GREY, INK);
        required = heading(VIOLET, WHITE);
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        plain = workbook.createCellStyle();
    }

    private XSSFCellStyle heading(byte[] ground, byte[] ink) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(new XSSFColor(ink));
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(ground));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle required() {
        return required;
    }

    /** Dates and codes stay as they are typed. */
    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle plain() {
        return plain;
    }
}
