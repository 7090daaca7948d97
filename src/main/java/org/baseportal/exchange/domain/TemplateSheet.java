package org.baseportal.exchange.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baseportal.exchange.Choice;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** An empty sheet to fill in: headings, drop-downs, and a second sheet that says how each column is written. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class TemplateSheet {

    private static final int ROWS = 5_000;
    private static final int NARROW = 16 * 256;
    private static final int WIDE = 40 * 256;

    private final Definitions definitions;
    private final MessageSource messages;

    TemplateSheet(Definitions definitions, MessageSource messages) {
        this.definitions = definitions;
        this.messages = messages;
    }

    /** Writes the template of a definition as xlsx. */
    public void write(String definition, OutputStream out, Locale locale) throws IOException {
        SheetDefinition sheet = definitions.get(definition);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateStyles styles = new TemplateStyles(workbook);
            XSSFSheet rows = workbook.createSheet(definitions.name(sheet, locale));
            XSSFSheet notes = workbook.createSheet(word("exchange.template.notes", locale));
            XSSFSheet lists = workbook.createSheet("_");
            headings(rows, sheet, styles, locale);
            notes(notes, sheet, styles, locale);
            dropDowns(rows, lists, sheet, locale);
            workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
            workbook.write(out);
        }
    }

    private void headings(XSSFSheet rows, SheetDefinition sheet, TemplateStyles styles, Locale locale) {
        Row row = rows.createRow(0);
        row.setHeightInPoints(28);
        int column = 0;
        for (SheetField field : sheet.fields()) {
            var cell = row.createCell(column);
            cell.setCellValue(heading(sheet, field, locale));
            cell.setCellStyle(field.required() ? styles.required() : styles.heading());
            rows.setDefaultColumnStyle(column, field.kind() == FieldKind.MONEY ? styles.plain() : styles.text());
            rows.setColumnWidth(column, field.max() >= 150 ? WIDE : NARROW);
            column++;
        }
        rows.createFreezePane(0, 1);
    }

    private String heading(SheetDefinition sheet, SheetField field, Locale locale) {
        String label = definitions.label(sheet, field, locale);
        String star = field.required() ? "* " : "";
        boolean money = field.kind() == FieldKind.MONEY;
        return star + label + (money ? " (" + word("exchange.unit.WAN", locale) + ")" : "");
    }

    private void notes(XSSFSheet notes, SheetDefinition sheet, TemplateStyles styles, Locale locale) {
        List<String> lines =
                List.of("exchange.template.line.1", "exchange.template.line.2", "exchange.template.line.3");
        int at = 0;
        for (String line : lines) {
            notes.createRow(at++).createCell(0).setCellValue(word(line, locale));
        }
        Row head = notes.createRow(++at);
        List<String> columns = List.of("column", "required", "how");
        for (int column = 0; column < columns.size(); column++) {
            head.createCell(column).setCellValue(word("exchange.template." + columns.get(column), locale));
            head.getCell(column).setCellStyle(styles.heading());
        }
        for (SheetField field : sheet.fields()) {
            Row row = notes.createRow(++at);
            row.createCell(0).setCellValue(heading(sheet, field, locale));
            row.createCell(1).setCellValue(field.required() ? word("exchange.template.yes", locale) : "");
            row.createCell(2).setCellValue(how(field, locale));
        }
        notes.setColumnWidth(0, NARROW * 2);
        notes.setColumnWidth(1, NARROW);
        notes.setColumnWidth(2, WIDE * 2);
    }

    /** How the cells of a column are written. */
    private String how(SheetField field, Locale locale) {
        if (field.kind() == FieldKind.CHOICE) {
            String separator = word("exchange.template.or", locale);
            return field.choices().stream()
                    .map(choice -> label(choice, locale))
                    .reduce((one, other) -> one + separator + other)
                    .orElse("");
        }
        Object[] most = {String.valueOf(field.max())};
        return messages.getMessage("exchange.kind." + field.kind().name(), most, locale);
    }

    private void dropDowns(XSSFSheet rows, XSSFSheet lists, SheetDefinition sheet, Locale locale) {
        DataValidationHelper helper = rows.getDataValidationHelper();
        int column = 0;
        for (SheetField field : sheet.fields()) {
            if (!field.choices().isEmpty()) {
                String range = list(lists, column, field.choices(), locale);
                DataValidation validation = helper.createValidation(
                        helper.createFormulaListConstraint(range), new CellRangeAddressList(1, ROWS, column, column));
                validation.setShowErrorBox(true);
                rows.addValidationData(validation);
            }
            column++;
        }
    }

    /** Long lists do not fit into a validation: they stand in a hidden sheet. */
    private String list(XSSFSheet lists, int column, List<Choice> choices, Locale locale) {
        int at = 0;
        for (Choice choice : choices) {
            Row row = lists.getRow(at) == null ? lists.createRow(at) : lists.getRow(at);
            row.createCell(column).setCellValue(label(choice, locale));
            at++;
        }
        String name = CellReference.convertNumToColString(column);
        return "'_'!$" + name + "$1:$" + name + "$" + at;
    }

    /** Choices bring their words in Chinese and English, in this order. */
    static String label(Choice choice, Locale locale) {
        boolean english = locale.getLanguage().equals("en") && choice.labels().size() > 1;
        return english ? choice.labels().get(1) : choice.label();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
