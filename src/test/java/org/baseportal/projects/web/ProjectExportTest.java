package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.domain.ListedProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ProjectExportTest {

    private final MockMvcTester pages;
    private final People people;
    private final JdbcClient jdbc;
    private final ListedProjects projects;
    private CurrentUser staff;
    private String institution;

    @Autowired
    ProjectExportTest(MockMvcTester pages, People people, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.jdbc = jdbc;
        this.projects = new ListedProjects(jdbc, clock);
        this.staff = people.with(Role.STAFF);
        this.institution = "";
    }

    @BeforeEach
    void makeProjects() {
        staff = people.with(Role.STAFF);
        institution = projects.institution();
    }

    private MvcTestResult get(String file, CurrentUser user) {
        String filter = "?institution=" + URLEncoder.encode(institution, StandardCharsets.UTF_8);
        return pages.get()
                .uri(URI.create("/projects/" + file + filter))
                .with(signedIn(user))
                .exchange();
    }

    private String csv(CurrentUser user) {
        MvcTestResult result = get("export.csv", user);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theExportHoldsExactlyTheFilteredRowsAndLeavesAnEntry() {
        projects.drafts(institution, 25, staff);
        projects.draft(projects.institution(), "other", 1, staff);
        List<String> lines = csv(staff).lines().toList();
        assertThat(lines).hasSize(26);
        assertThat(lines.get(0)).startsWith("\uFEFF");
        assertThat(jdbc.sql("select count(*) from audit_event where actor_id = ? and action = 'export'")
                        .param(staff.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingBecomesAFormulaAndNumbersAndDaysAreWhatTheyAre() throws Exception {
        long id = projects.draft(institution, "=HYPERLINK(\"x\")", 3, staff);
        jdbc.sql("update projects_project set starts_on = date '2026-01-31', wanted_total = 12345.67 where id = ?")
                .param(id)
                .update();
        assertThat(csv(staff)).contains("'=HYPERLINK", "1.234567", "2026-01-31");
        byte[] xlsx = get("export.xlsx", staff).getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row row = sheet.getRow(1);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            assertThat(row.getCell(column(sheet, "项目名称")).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(row.getCell(column(sheet, "申请经费 (万元)")).getNumericCellValue())
                    .isEqualTo(1.234567);
            assertThat(row.getCell(column(sheet, "开始日期")).getLocalDateTimeCellValue())
                    .hasToString("2026-01-31T00:00");
        }
    }

    private static int column(Sheet sheet, String heading) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    @Test
    void theFileHasAChineseName() {
        assertThat(get("export.xlsx", staff).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''" + URLEncoder.encode("项目清单", StandardCharsets.UTF_8));
    }

    @Test
    void whoMayNotEditSeesNoTelephoneNumber() {
        long id = projects.draft(institution, "有电话", 1, staff);
        jdbc.sql("insert into projects_contact (project_id, position, purpose, name, phone)"
                        + " values (?, 0, 'PROJECT', '某人', '13812345678')")
                .param(id)
                .update();
        assertThat(csv(staff)).contains("13812345678");
        assertThat(csv(people.with(Role.VIEWER))).contains("138****5678").doesNotContain("13812345678");
    }

    @Test
    void aReviewerExportsHisOwnAndOfATitleOnlyTheTitle() {
        CurrentUser reviewer = people.with(Role.REVIEWER);
        List<Long> ids = projects.drafts(institution, 3, staff);
        assertThat(csv(reviewer).lines()).hasSize(1);
        projects.give(ids.get(1), reviewer, AccessLevel.TITLE);
        List<String> lines = csv(reviewer).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("项目1", institution).doesNotContain("钱", "草稿");
    }
}
