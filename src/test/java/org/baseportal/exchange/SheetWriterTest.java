package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.baseportal.exchange.SheetColumn.Kind;
import org.baseportal.exchange.sheet.SampleSheets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("名称", Kind.LONG_TEXT),
            new SheetColumn("金额(万元)", Kind.MONEY),
            new SheetColumn("开始", Kind.DAY),
            new SheetColumn("TRL", Kind.INTEGER),
            new SheetColumn("备注", Kind.TEXT));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenAsXlsxIsReadBackUnchanged() throws IOException {
        assertThat(roundTrip("a.xlsx")).isEqualTo(expected());
    }

    @Test
    void whatIsWrittenAsCsvIsReadBackUnchanged() throws IOException {
        assertThat(roundTrip("a.csv")).isEqualTo(expected());
    }

    @Test
    void csvOpensInChineseExcelAndRunsNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(out, List.of(new SheetColumn("=a", Kind.TEXT)))) {
            writer.row(List.of("=HYPERLINK(\"x\")"));
            writer.row(List.of(new BigDecimal("-1.50")));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=a\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n-1.50\r\n");
    }

    private List<List<String>> roundTrip(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer =
                name.endsWith("xlsx") ? SheetWriter.xlsx(out, "项目[1]", COLUMNS) : SheetWriter.csv(out, COLUMNS)) {
            for (List<@Nullable Object> row : rows()) {
                writer.row(row);
            }
        }
        return SampleSheets.read(new SampleSheets(folder).bytes(name, out.toByteArray()));
    }

    private static List<List<@Nullable Object>> rows() {
        return List.of(
                Arrays.asList("=1+1", new BigDecimal("18.500001"), LocalDate.of(2018, 1, 5), 7, "'=x"),
                Arrays.asList("多行\n\"文字\" 😀", new BigDecimal("1234567890123.123456"), null, null, "-5"));
    }

    private static List<List<String>> expected() {
        return List.of(
                COLUMNS.stream().map(SheetColumn::heading).toList(),
                List.of("=1+1", "18.500001", "2018-01-05", "7", "'=x"),
                List.of("多行\n\"文字\" 😀", "1234567890123.123456", "", "", "-5"));
    }
}
