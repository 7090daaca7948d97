package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.exchange.ImportPages.with;

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

/** Two people at once, a second click, a change of mind, a job that dies: never a double, never a half. */
@PortalTest
class ImportUnderStressTest {

    private static final String HOLDS_THE_LOCK =
            "select pid from pg_locks where locktype = 'advisory' and granted and objsubid = 1 and pid <> pg_backend_pid()"
                    + " and (classid::bigint << 32 | objid::bigint) = hashtextextended('exchange.projects', 0)";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    ImportPages pages;
    String system;

    @BeforeEach
    void person() {
        pages = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
        system = "S" + UUID.randomUUID().toString().substring(0, 12);
    }

    private long checked(ImportPages who, int rows) {
        long id = who.upload(ImportStoryTest.grants(rows));
        who.check(id, with("setting.system", system));
        return id;
    }

    @Test
    void twoPeopleAtOnceGetNoDoubles() {
        ImportPages other = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
        long mine = checked(pages, 800);
        long theirs = checked(other, 800);
        pages.confirm(mine);
        other.confirm(theirs);
        pages.await(mine, "DONE");
        pages.await(theirs, "DONE");
        assertThat(pages.projectsOf(system)).isEqualTo(800);
        assertThat(pages.count(mine, "rows_new") + pages.count(theirs, "rows_new"))
                .isEqualTo(800);
    }

    @Test
    void aSecondClickOnConfirmStartsNothing() {
        long id = checked(pages, 50);
        pages.confirm(id);
        pages.confirm(id);
        pages.await(id, "DONE");
        pages.confirm(id);
        assertThat(pages.count(id, "run")).isEqualTo(2);
        assertThat(pages.projectsOf(system)).isEqualTo(50);
    }

    @Test
    void aCancelledLoadLeavesNothing() {
        long id = checked(pages, 8_000);
        pages.confirm(id);
        waitUntilRowsAreRead(id);
        assertThat(pages.post("/import/" + id + "/cancel", Map.of())).hasStatus3xxRedirection();
        pages.await(id, "CANCELLED");
        assertThat(pages.projectsOf(system)).isZero();
        assertThat(pages.page(id)).contains("没有写入任何内容");
    }

    @Test
    void aLoadWhoseConnectionIsKilledIsDoneAgainFromTheStart() {
        long id = checked(pages, 8_000);
        pages.confirm(id);
        waitUntilRowsAreRead(id);
        Integer backend = jdbc.sql(HOLDS_THE_LOCK).query(Integer.class).single();
        jdbc.sql("select pg_terminate_backend(?)")
                .param(backend)
                .query(Boolean.class)
                .single();
        pages.await(id, "DONE");
        assertThat(pages.projectsOf(system)).isEqualTo(8_000);
        assertThat(pages.count(id, "rows_new")).isEqualTo(8_000);
    }

    private void waitUntilRowsAreRead(long id) {
        while (pages.count(id, "rows_done") == 0 && pages.state(id).equals("LOADING")) {
            ImportPages.pause();
        }
    }

    @Test
    void onlyWhoUploadedAndAdministratorsGoOn() {
        long id = checked(pages, 2);
        ImportPages colleague = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
        assertThat(colleague.post("/import/" + id + "/confirm", Map.of())).hasStatus(403);
        assertThat(pages.state(id)).isEqualTo("CHECKED");
        new ImportPages(mvc, jdbc, people.with(Role.ADMIN)).load(id);
        ImportPages viewer = new ImportPages(mvc, jdbc, people.with(Role.VIEWER));
        assertThat(viewer.get("/import")).hasStatus(403);
        assertThat(viewer.get("/import/" + id)).hasStatus(403);
    }
}
