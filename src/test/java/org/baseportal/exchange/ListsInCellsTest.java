package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rights, needs, both contacts and the owner go in by a sheet, come out by an export, and that goes in again. */
@PortalTest
class ListsInCellsTest {

    private static final List<String> KEPT = List.of(
            "select array_agg(concat_ws('|', number, kind, legal_state, holder, inventors, pledged, licensed)"
                    + " order by i.position)::text from projects_ip_right i where i.project_id = :id",
            "select array_agg(concat_ws('|', kind, text) order by d.position)::text from projects_need d"
                    + " where d.project_id = :id",
            "select array_agg(concat_ws('|', purpose, name, phone, email) order by purpose)::text"
                    + " from projects_contact c where c.project_id = :id",
            "select owner_id::text from projects_project where id = :id");

    private final JdbcClient jdbc;
    private final People people;
    private final ImportPages pages;

    @Autowired
    ListsInCellsTest(MockMvcTester mvc, JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
        this.pages = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
    }

    @Test
    void whatWasExportedIsTheSameWhenItIsImportedAgain() {
        CurrentUser owner = people.with(Role.STAFF);
        String title = "T" + UUID.randomUUID();
        long id = pages.upload("项目名称,知识产权,合作需求,项目联系人,财务联系人,财务联系电话,基地负责人\n" + title
                + ",\"ZL-1 | 发明专利 | 已授权 | 示例大学 | 李某 | 已质押\nSR-1 | 软件著作权 | 申请中\""
                + ",\"生产制造：有洁净车间\n资金\",钱某,赵某,13812345678," + owner.displayName() + "\n");
        pages.check(id);
        pages.load(id);
        long project = project(title);
        List<String> kept = kept(project);
        assertThat(kept)
                .containsExactly(
                        "{ZL-1|INVENTION|GRANTED|示例大学|李某|t|f,SR-1|SOFTWARE|APPLIED|f|f}",
                        "{MANUFACTURING|有洁净车间,CAPITAL}",
                        "{MONEY|赵某|13812345678,PROJECT|钱某}",
                        String.valueOf(owner.id().value()));
        String exported = ImportPages.body(pages.get("/projects/export.csv?q=" + title));
        long again = pages.upload(exported);
        pages.check(again, ImportPages.with("doubles", "UPDATE"));
        pages.load(again);
        assertThat(project(title)).isEqualTo(project);
        assertThat(kept(project)).isEqualTo(kept);
        assertThat(jdbc.sql("select changes::text from audit_event e join projects_project p on p.code = e.subject_key"
                                + " where p.id = ? and e.changes::text like '%field%'")
                        .param(project)
                        .query(String.class)
                        .list())
                .as("an export that is imported again changes nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "知识产权, ZL-1",
        "知识产权, ZL-1 | 没有这种 | 已授权",
        "知识产权,  | 发明专利 | 已授权",
        "合作需求, 天上掉钱：多多益善",
        "基地负责人, 没有这个人",
        "财务联系电话, 13800000000"
    })
    void whatCannotBeReadIsSaidAndNothingIsKept(String heading, String value) {
        String title = "T" + UUID.randomUUID();
        long id = pages.upload("项目名称," + heading + "\n" + title + "," + value + "\n");
        pages.check(id);
        assertThat(pages.count(id, "rows_faulty")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from projects_project where title_zh = ?")
                        .param(title)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long project(String title) {
        return jdbc.sql("select id from projects_project where title_zh = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private List<String> kept(long project) {
        return KEPT.stream()
                .map(sql ->
                        jdbc.sql(sql).param("id", project).query(String.class).single())
                .toList();
    }
}
