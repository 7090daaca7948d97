package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.Role;
import org.baseportal.exchange.sheet.SampleSheets;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files that cannot be taken in are refused on the page of the upload, with the reason and the right status. */
@PortalTest
class ImportRefusalsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @TempDir
    Path folder;

    ImportPages pages;

    @BeforeEach
    void person() {
        pages = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
    }

    private void refused(String name, byte[] content, int status, String reason) {
        assertThat(pages.send(name, content)).hasStatus(status).bodyText().contains(reason);
    }

    @Test
    void theWrongTypeIs415TooMuchIs413AndBadContentIs422() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        refused("renamed.xlsx", png, 415, "内容不是 Excel 工作簿");
        refused("renamed.csv", png, 415, "内容不是文本");
        refused("old.doc", png, 415, "只支持");
        refused("large.csv", new byte[(30 << 20) + 1], 413, "超过 30 MB");
        refused("wide.csv", ("x,".repeat(300) + "\n1").getBytes(StandardCharsets.UTF_8), 422, "超过 200 列");
        refused("empty.csv", new byte[0], 422, "空");
        Path formula = new SampleSheets(folder).workbook("f.xlsx", workbook -> {
            var sheet = workbook.createSheet();
            SampleSheets.row(sheet, 0, "名称", "金额");
            SampleSheets.row(sheet, 1, "甲", 2);
            sheet.getRow(1).createCell(2).setCellFormula("B2*2");
        });
        refused("formula.xlsx", Files.readAllBytes(formula), 422, "C2 单元格是公式");
    }

    @Test
    void badCellsOfEveryKindBecomeFaultsAndNothingIsRounded() {
        long id = pages.upload("名称,申请经费（元）,开始日期,TRL,产品类别\n"
                + "甲,0.005,2018-02-30,10,飞船\n乙,1e400,9999-12-31,3,三类\n丙,-1,2018-01-05,三,药品\n");
        pages.check(id);
        assertThat(pages.count(id, "rows_faulty")).isEqualTo(3);
        assertThat(pages.page(id)).contains("小于 1 分", "不是明确的日期", "不在可选范围内", "不是金额", "不能为负数");
    }

    @Test
    void everyHeadingOfTheTemplateIsUnderstood() throws IOException {
        byte[] template = pages.get("/import/template.xlsx").getResponse().getContentAsByteArray();
        List<String> headings = SampleSheets.read(new SampleSheets(folder).bytes("t.xlsx", template))
                .get(0);
        assertThat(headings).contains("* 项目名称", "申请经费 (万元)");
        long id = pages.upload(
                String.join(",", headings) + "\n" + "x".repeat(3) + ",".repeat(headings.size() - 1) + "\n");
        Map<String, String> guesses = pages.guesses(id);
        assertThat(guesses.entrySet().stream()
                        .filter(it -> it.getKey().startsWith("column."))
                        .filter(it -> it.getValue().isEmpty())
                        .map(it -> headings.get(Integer.parseInt(it.getKey().substring(7)))))
                .isSubsetOf("项目编号");
    }
}
