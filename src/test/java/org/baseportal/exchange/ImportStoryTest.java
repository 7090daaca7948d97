package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.exchange.ImportPages.with;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Imports as a newcomer does them: upload, look at the guesses, check, confirm, read the result. */
@PortalTest
class ImportStoryTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @TempDir
    Path folder;

    ImportPages pages;

    /** A source of numbers of this test's own. */
    String system;

    @BeforeEach
    void person() {
        pages = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
        system = "S" + UUID.randomUUID().toString().substring(0, 12);
    }

    static String grants(int rows, String... last) {
        StringBuilder csv = new StringBuilder("项目批准号,项目类别,项目名称,依托单位,金额,起止年月\r\n");
        for (int at = 1; at <= rows; at++) {
            csv.append(71_000_000 + at).append(",面上项目,第").append(at).append("项管理方法研究,示例大学");
            csv.append(at % 7).append(",18.5,2018.01-2020.12\r\n");
        }
        return csv + String.join("\r\n", last);
    }

    @Test
    void aListOfGrantsGoesInWithTheGuessesAsTheyAre() {
        long id = pages.upload("grants.csv", grants(300), Charset.forName("GB18030"));
        Map<String, String> guesses = pages.guesses(id);
        assertThat(guesses)
                .containsEntry("column.0", "externalNumbers")
                .containsEntry("column.1", "tags")
                .containsEntry("column.2", "titleZh")
                .containsEntry("column.3", "originInstitution")
                .containsEntry("column.4", "wantedTotal")
                .containsEntry("unit.4", "WAN")
                .containsEntry("column.5", "term")
                .containsEntry("setting.system", "项目批准号");
        pages.check(id, with("setting.system", system));
        assertThat(pages.projectsOf(system)).as("a check writes nothing").isZero();
        pages.load(id);
        assertThat(pages.projectsOf(system)).isEqualTo(300);
        Map<String, Object> first = jdbc.sql("""
                select p.status, p.wanted_total::text as wanted, p.starts_on::text as starts, p.ends_on::text as ends,
                    o.name_zh as origin, p.importer_id is not null as known, l.title_zh is not null as listed,
                    (select count(*) from projects_transition t where t.project_id = p.id) as steps,
                    (select count(*) from audit_event a where a.subject_key = p.code and a.action = 'import') as entries
                from projects_external_number n join projects_project p on p.id = n.project_id
                join partners_partner o on o.id = p.origin_institution_id
                join projects_listing l on l.project_id = p.id
                where n.system = ? and n.number = '71000001'""").param(system).query().singleRow();
        assertThat(first)
                .containsEntry("status", "DRAFT")
                .containsEntry("wanted", "185000.00")
                .containsEntry("starts", "2018-01-01")
                .containsEntry("ends", "2020-12-31")
                .containsEntry("origin", "示例大学1")
                .containsEntry("known", true)
                .containsEntry("listed", true)
                .containsEntry("steps", 1L)
                .containsEntry("entries", 1L);
    }

    @Test
    void theSameFileTwiceMakesNoDoubles() {
        long first = pages.upload(grants(20));
        pages.check(first, with("setting.system", system));
        pages.load(first);
        long second = pages.upload(grants(21));
        pages.check(second, with("setting.system", system));
        assertThat(pages.count(second, "rows_skipped")).isEqualTo(20);
        pages.load(second);
        assertThat(pages.projectsOf(system)).isEqualTo(21);
    }

    @Test
    void aListWithoutNumbersMakesNoDoublesEither() {
        String list = "名称,依托单位\n" + system + "支架,示例医院\n";
        long first = pages.upload(list);
        pages.check(first);
        pages.load(first);
        long second = pages.upload(list);
        pages.check(second);
        assertThat(pages.count(second, "rows_new")).isZero();
        assertThat(pages.post("/import/" + second + "/confirm", Map.of())).hasStatus(409);
    }

    @Test
    void oneBadRowOfTenThousandStopsAllOrOnlyItself() throws IOException {
        String list = grants(9_999, "72000000,面上项目,坏行,示例大学,18,2018.01-2020.13\r\n");
        long all = pages.upload(list);
        pages.check(all, with("setting.system", system, "mode", "ALL"));
        assertThat(pages.count(all, "rows_faulty")).isEqualTo(1);
        assertThat(pages.post("/import/" + all + "/confirm", Map.of("goodRowsOnly", "false")))
                .hasStatus(409);
        assertThat(pages.projectsOf(system)).isZero();
        pages.load(all);
        assertThat(pages.projectsOf(system)).isEqualTo(9_999);
        repairAndSendAgain(all);
        assertThat(pages.projectsOf(system)).isEqualTo(10_000);
    }

    private void repairAndSendAgain(long id) throws IOException {
        byte[] sheet = pages.get("/import/" + id + "/faults.xlsx").getResponse().getContentAsByteArray();
        List<List<String>> rows = SampleSheets.read(new SampleSheets(folder).bytes("faults.xlsx", sheet));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).last().isEqualTo("错误信息");
        assertThat(rows.get(1).get(6)).contains("2018.01-2020.13");
        String repaired = String.join(",", rows.get(0)) + "\n"
                + String.join(",", rows.get(1).subList(0, 5)) + ",2018.01-2020.12,x\n";
        long again = pages.upload(repaired);
        pages.check(again, with("setting.system", system));
        pages.load(again);
    }

    @Test
    void updateReplacesWhatTheRowTellsAndKeepsTheRest() {
        long first = pages.upload("批准号,名称,依托单位,负责人\n1,旧名称,示例大学,甲某\n");
        pages.check(first, with("setting.system", system));
        pages.load(first);
        long second = pages.upload("批准号,名称,依托单位,负责人\n1,新名称,,\n");
        pages.check(second, with("setting.system", system, "doubles", "UPDATE"));
        pages.load(second);
        assertThat(jdbc.sql("""
                select p.title_zh || p.pi_name || o.name_zh || (select a.changes ->> 0 is not null from audit_event a
                    where a.subject_key = p.code and a.action = 'import' order by a.at desc, a.id desc limit 1)
                from projects_external_number n join projects_project p on p.id = n.project_id
                join partners_partner o on o.id = p.origin_institution_id where n.system = ?""").param(system).query(String.class).single()).isEqualTo("新名称甲某示例大学true");
    }

    @Test
    void takenOverProjectsWaitForASecondPerson() {
        long id = pages.upload(grants(3));
        Map<String, String> fields =
                with("setting.system", system, "setting.takeOver", "INCUBATING").apply(pages.guesses(id));
        assertThat(pages.post("/import/" + id + "/columns", fields))
                .hasStatus(422)
                .bodyText()
                .contains("依据文件");
        fields.putAll(Map.of("setting.takeOverOn", "2020-05-01", "setting.takeOverDocument", "会议纪要 2020-5"));
        pages.check(id, asked -> fields);
        pages.load(id);
        assertThat(jdbc.sql("""
                select count(*) from projects_proposal r join projects_project p on p.id = r.project_id
                where r.import_id = ? and r.state = 'OPEN' and r.target_status = 'INCUBATING' and p.status = 'DRAFT'
                    and r.effective_on = date '2020-05-01'""").param(id).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void oneClickTooManyUploadsOnceAndMissingColumnsAreSaid() {
        UUID token = UUID.randomUUID();
        byte[] file = "名称,x\n甲,1\n".getBytes(StandardCharsets.UTF_8);
        String first =
                String.valueOf(pages.send("a.csv", file, token).getResponse().getRedirectedUrl());
        assertThat(pages.send("a.csv", file, token).getResponse().getRedirectedUrl())
                .isEqualTo(first);
        Map<String, String> fields = with("column.0", "").apply(pages.guesses(idOf(first)));
        assertThat(pages.post(first + "/columns", fields))
                .hasStatus(422)
                .bodyText()
                .contains("必须匹配一列");
    }

    private static long idOf(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }
}
