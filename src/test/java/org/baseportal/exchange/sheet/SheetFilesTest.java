package org.baseportal.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.baseportal.exchange.sheet.SampleSheets.read;
import static org.baseportal.exchange.sheet.SampleSheets.row;
import static org.baseportal.exchange.sheet.SampleSheets.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {

    @TempDir
    Path folder;

    SampleSheets samples;

    @BeforeEach
    void samples() {
        samples = new SampleSheets(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void csvIsReadInTheCharactersThatChineseProgramsWrite(String charset) throws IOException {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        Path file = samples.text("a.csv", Charset.forName(charset), mark + "项目名称,金额\r\n超声支架,18.5\r\n");
        assertThat(read(file)).containsExactly(List.of("项目名称", "金额"), List.of("超声支架", "18.5"));
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        assertThat(read(samples.text("a.csv", "\uFEFF\"名称\",b\n1,2"))).first().isEqualTo(List.of("名称", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void csvIsSplitAtCommasSemicolonsOrTabs(String delimiter) throws IOException {
        Path file = samples.text(
                "a.csv",
                String.join(delimiter, "a", "b", "c") + "\n"
                        + String.join(delimiter, "1", "\"x" + delimiter + "\"\"y\"\"\nz\"", "3"));
        assertThat(read(file)).last().isEqualTo(List.of("1", "x" + delimiter + "\"y\"\nz", "3"));
    }

    @Test
    void theApostropheOfOurOwnExportComesOffAgain() throws IOException {
        assertThat(read(samples.text("a.csv", "a,b\n'=1+1,'x'"))).last().isEqualTo(List.of("=1+1", "'x'"));
    }

    @Test
    void daysPaddedCodesAndLongTextsAreReadAsAPersonSeesThem() throws IOException {
        Path file = samples.workbook("a.xlsx", workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "a", "b", "c", "d", "e", "f");
            row(sheet, 1, 43105, 43101, 12, 2018.1, 0.1 + 0.2, "0123456789012345678");
            style(workbook, sheet, 0, "yyyy-mm-dd");
            style(workbook, sheet, 1, "yyyy\"年\"m\"月\"");
            style(workbook, sheet, 2, "00000");
            style(workbook, sheet, 3, "0.00");
        });
        assertThat(read(file))
                .last()
                .isEqualTo(List.of("2018-01-05", "2018-01", "00012", "2018.10", "0.3", "0123456789012345678"));
    }

    private static void style(Workbook workbook, Sheet sheet, int column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        sheet.getRow(1).getCell(column).setCellStyle(style);
    }

    @Test
    void aDateCellIsADay() throws IOException {
        Path file = samples.workbook("a.xlsx", workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "a", "b");
            sheet.createRow(1).createCell(1).setCellValue(LocalDate.of(2018, 1, 5));
            CellStyle builtIn = workbook.createCellStyle();
            builtIn.setDataFormat((short) 14);
            sheet.getRow(1).getCell(1).setCellStyle(builtIn);
        });
        assertThat(read(file)).last().isEqualTo(List.of("", "2018-01-05"));
    }

    @Test
    void emptyAndHiddenSheetsArePassedOver() throws IOException {
        Path file = samples.workbook("a.xlsx", workbook -> {
            row(workbook.createSheet("hidden"), 0, "x");
            workbook.createSheet("empty");
            row(workbook.createSheet("filled"), 3, "heading");
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });
        assertThat(read(file)).containsExactly(List.of("heading"));
    }

    @Test
    void theHeadingsAreTheFirstRowWithTheMostWords() throws IOException {
        Survey survey = survey(samples.text("a.csv", "项目汇总表,,\n制表日期,2018-01-05,\n\n编号,名称,金额\n1,甲,2\n2,乙,3\n"));
        assertThat(survey.headingRow()).isEqualTo(4);
        assertThat(survey.headings()).containsExactly("编号", "名称", "金额");
        assertThat(survey.rows()).isEqualTo(2);
        assertThat(survey.sample()).extracting(SheetRow::number).containsExactly(5, 6);
    }

    @Test
    void aMergedTitleAboveTheHeadingsIsHarmlessButMergedHeadingsAreNot() throws IOException {
        assertThat(survey(merged("title.xlsx", "A1:B1")).headingRow()).isEqualTo(2);
        refused(merged("heading.xlsx", "A2:B2"), Reason.MERGED, "A2:B2");
        refused(merged("data.xlsx", "A3:A4"), Reason.MERGED, "A3:A4");
    }

    private Path merged(String name, String range) {
        return samples.workbook(name, workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "title");
            row(sheet, 1, "a", "b");
            row(sheet, 2, "x", 1);
            row(sheet, 3, "y", 2);
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        });
    }

    @Test
    void formulasAreRefusedWithTheirCell() {
        Path file = samples.workbook("a.xlsx", workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "a", "b");
            row(sheet, 1, 1, 2);
            sheet.getRow(1).createCell(2).setCellFormula("A2+B2");
        });
        refused(file, Reason.FORMULA, "C2");
    }

    @Test
    void macrosAreRefusedUnderAnyName() {
        Path file = samples.workbook("a.xlsx", workbook -> {
            row(workbook.createSheet(), 0, "a");
            workbook.setWorkbookType(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM);
        });
        refused(file, Reason.MACROS);
    }

    @Test
    void theContentDecidesNotTheName() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        refused(samples.bytes("a.xlsx", png), Reason.NOT_XLSX);
        refused(samples.bytes("a.csv", png), Reason.NOT_CSV);
        refused(
                samples.bytes("b.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}),
                Reason.OLD_OR_LOCKED);
        refused(samples.bytes("a.pdf", png), Reason.NAME);
        refused(samples.bytes("empty.csv", new byte[0]), Reason.EMPTY_FILE);
        refused(samples.bytes("other.xlsx", zip("word/document.xml", 10)), Reason.NOT_XLSX);
        refused(samples.bytes("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}), Reason.DAMAGED);
        refused(samples.bytes("latin.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF}), Reason.CHARSET);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() {
        refused(samples.bytes("bomb.xlsx", bomb()), Reason.UNPACKED_TOO_LARGE, 20);
    }

    @Test
    void aBombThatStaysBelowTheSizeIsRefusedForItsDensity() {
        refused(samples.bytes("dense.xlsx", packed(19 << 20)), Reason.PACKED_TOO_TIGHTLY);
    }

    @Test
    void aQuoteThatNeverClosesSwallowsNoRows() {
        refused(samples.text("a.csv", "a,b\n\"1,2\n3,4\n5,6\n"), Reason.DAMAGED, 2);
    }

    @Test
    void aQuoteInsideACellIsAnInchMark() throws IOException {
        assertThat(read(samples.text("a.csv", "a,b\n5\" disk,2\n"))).last().isEqualTo(List.of("5\" disk", "2"));
    }

    private static byte[] bomb() {
        return packed(21 << 20);
    }

    private static byte[] packed(int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("spreadsheetml.sheet.main+xml".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[size]);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String entry, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[bytes]);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return out.toByteArray();
    }

    @Test
    void limitsOfColumnsRowsAndCellsHold() {
        refused(samples.text("a.csv", "x,".repeat(300) + "y\n1"), Reason.COLUMNS, 200, 1);
        refused(samples.text("b.csv", "a\n" + "1\n".repeat(1001)), Reason.ROWS, 1000);
        refused(samples.text("c.csv", "a\n" + "x".repeat(32_768)), Reason.CELL_TOO_LONG, 32_767, 2);
        refused(samples.bytes("d.csv", new byte[(2 << 20) + 1]), Reason.FILE_TOO_LARGE, 2);
        refused(samples.text("e.csv", "a,b\n"), Reason.NO_DATA);
        refused(samples.text("f.csv", "\n , \n"), Reason.NO_ROWS);
        refused(samples.workbook("g.xlsx", workbook -> workbook.createSheet()), Reason.NO_ROWS);
    }

    private static void refused(Path file, Reason reason, Object... arguments) {
        assertThatExceptionOfType(SheetRefusedException.class)
                .isThrownBy(() -> survey(file))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    if (arguments.length > 0) {
                        assertThat(refused.arguments()).containsExactly(arguments);
                    }
                });
    }
}
