package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.exchange.ImportPages.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lists of organisations go in by the same pages as lists of projects. */
@PortalTest
class PartnerImportTest {

    private static final String HEAD = "企业名称,信用代码,类别,所在区,注册资本（万元）,投资领域,能力,联系人,手机,同意日期,曾用名\r\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    ImportPages pages;

    /** A part of all names of this test's own. */
    String own;

    @BeforeEach
    void person() {
        pages = new ImportPages(mvc, jdbc, people.with(Role.STAFF), "partners");
        own = UUID.randomUUID().toString().substring(0, 10);
    }

    /** A code with a right check character. */
    private static String code() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        StringBuilder code = new StringBuilder("91110108");
        UUID.randomUUID().toString().chars().filter(Character::isDigit).limit(9).forEach(c -> code.append((char) c));
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += alphabet.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(alphabet.charAt((31 - sum % 31) % 31)).toString();
    }

    private long checked(String doubles, String... rows) {
        long id = pages.upload(HEAD + String.join("\r\n", rows));
        pages.check(id, with("doubles", doubles));
        return id;
    }

    private Map<String, Object> partner(String name) {
        return jdbc.sql("""
                select p.kind, p.credit_code as code, p.area, p.archived, f.capital::text as capital,
                    (select string_agg(x.field_code, ',') from partners_field x where x.partner_id = p.id) as fields,
                    (select string_agg(c.kind, ',' order by c.kind) from partners_capability c
                     where c.partner_id = p.id) as can,
                    (select string_agg(c.name || c.phone, ',') from partners_contact c where c.partner_id = p.id) as people,
                    (select string_agg(n.name, ',' order by n.name) from partners_name n where n.partner_id = p.id) as names,
                    (select count(*) from audit_event a where a.subject_type = 'partner'
                     and a.subject_key = p.id::text and a.action = 'import') as trail
                from partners_partner p left join partners_profile f on f.partner_id = p.id
                where p.name_zh = ?""").param(name).query().singleRow();
    }

    @Test
    void aListGoesInWithTheGuessesAsTheyAreAndTwiceMakesNoDoubles() {
        String name = own + "制造有限公司";
        String code = code();
        String row = name + "," + code + ",生产企业,海淀,800,医疗器械,生产；注册,王某,13812345678,2026-01-05," + own + "旧名";
        long id = pages.upload(HEAD + row);
        assertThat(pages.guesses(id))
                .containsEntry("column.0", "nameZh")
                .containsEntry("column.1", "creditCode")
                .containsEntry("column.3", "district")
                .containsEntry("column.5", "fields")
                .containsEntry("column.6", "capabilities")
                .containsEntry("column.10", "aliases");
        pages.check(id);
        assertThat(pages.count(id, "rows_new")).as(pages.page(id)).isEqualTo(1);
        pages.load(id);
        assertThat(partner(name))
                .containsEntry("kind", "ENTERPRISE")
                .containsEntry("code", code)
                .containsEntry("area", "海淀区")
                .containsEntry("capital", "8000000.00")
                .containsEntry("fields", "MEDICAL_DEVICE")
                .containsEntry("can", "MANUFACTURING,REGISTRATION")
                .containsEntry("people", "王某13812345678")
                .containsEntry("trail", 1L);
        long again = checked("SKIP", row, own + "旧名," + code + ",,,,,,,,,");
        assertThat(pages.count(again, "rows_skipped")).isEqualTo(1);
        assertThat(pages.count(again, "rows_faulty")).as("twice in one file").isEqualTo(1);
    }

    @Test
    void wrongCodesFieldsAndNumbersWithoutConsentAreSentBackAndNothingIsWritten() {
        String known = own + "已有公司";
        String code = code();
        pages.load(checked("SKIP", known + "," + code + ",,,,,,,,,"));
        long id = checked(
                "UPDATE",
                own + "甲公司,91110108MA7130000X,,,,,,,,,",
                own + "乙公司,,,,,炼丹,,,,,",
                own + "丙公司,,,,,,,李某,13900000000,,",
                known + "," + code() + ",,,,,,,,,",
                own + "丁公司,,不知道,,,,,,,,",
                "<b>" + own + "</b>,,,,,,,,,,=1+1");
        assertThat(pages.count(id, "rows_faulty")).isEqualTo(5);
        assertThat(pages.page(id)).contains("校验码", "炼丹", "同意", code).doesNotContain("<b>" + own);
        assertThat(jdbc.sql("select count(*) from partners_partner where name_zh like ?")
                        .param(own + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUpdateFindsItByCodeKeepsTheFormerNameAndWhatTheRowDoesNotTell() {
        String code = code();
        pages.load(checked("SKIP", own + "旧公司," + code + ",投资机构,朝阳,800,,,,,,"));
        long id = checked("UPDATE", own + "新公司," + code + ",,,,,资金,,,,");
        assertThat(pages.count(id, "rows_updated")).isEqualTo(1);
        pages.load(id);
        assertThat(partner(own + "新公司"))
                .containsEntry("kind", "INVESTOR")
                .containsEntry("area", "朝阳区")
                .containsEntry("capital", "8000000.00")
                .containsEntry("can", "CAPITAL")
                .containsEntry("names", own + "旧公司");
        assertThat(pages.get("/import/" + id + "/undo")).hasStatus(409);
    }

    @Test
    void anImportIsTakenBackUnlessSomebodyUsesOneOfItsRowsAndMayComeAgain() {
        Map<String, String> why = Map.of("reason", "传错了");
        String row = own + "医院,,,,,,,,,,";
        long id = checked("SKIP", row);
        pages.load(id);
        assertThat(pages.post("/import/" + id + "/undo", why)).hasStatus3xxRedirection();
        assertThat(partner(own + "医院")).containsEntry("archived", true);
        long again = checked("SKIP", row);
        assertThat(pages.count(again, "rows_new")).isEqualTo(1);
        pages.load(again);
        assertThat(partner(own + "医院")).containsEntry("archived", false).containsEntry("kind", "CLINICAL_SITE");
        jdbc.sql("insert into partners_dealing (id, partner_id, token, kind, happened, words, by_id, by_name, at)"
                        + " select nextval('partners_dealing_seq'), p.id, gen_random_uuid(), 'VISIT', current_date, 'x',"
                        + " (select min(id) from accounts_user), 'x', now() from partners_partner p where name_zh = ?")
                .param(own + "医院")
                .update();
        assertThat(pages.get("/import/" + again + "/undo")).bodyText().contains("引用");
        pages.post("/import/" + again + "/undo", why);
        assertThat(partner(own + "医院")).containsEntry("archived", false);
    }

    @Test
    void theTemplateAndTheListAreThereAndAnExportComesInAgain() {
        assertThat(pages.get("/import/template.xlsx?definition=partners")).hasStatusOk();
        assertThat(pages.get("/import?definition=partners")).bodyText().contains("合作单位");
        String name = own + "回流有限公司";
        pages.load(checked("SKIP", name + "," + code() + ",,海淀,800,医疗器械,生产,,,,"));
        String csv = ImportPages.body(pages.get("/partners/export.csv?q=" + own));
        assertThat(csv).contains("医疗器械").doesNotContain("MEDICAL_DEVICE");
        long id = pages.upload(csv);
        pages.check(id, with("doubles", "UPDATE"));
        assertThat(List.of(pages.count(id, "rows_updated"), pages.count(id, "rows_faulty")))
                .as(pages.page(id))
                .containsExactly(1, 0);
    }
}
