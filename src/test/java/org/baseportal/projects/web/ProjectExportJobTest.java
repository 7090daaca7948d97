package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Exports in the background: whose they are, what they hold, what is left of them. */
@PortalTest
class ProjectExportJobTest {

    private final MockMvcTester pages;
    private final People people;
    private final JdbcClient jdbc;
    private final ListedProjects projects;
    private CurrentUser staff;
    private String institution;

    @Autowired
    ProjectExportJobTest(MockMvcTester pages, People people, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.jdbc = jdbc;
        this.projects = new ListedProjects(jdbc, clock);
        this.staff = people.with(Role.STAFF);
        this.institution = projects.institution();
    }

    @BeforeEach
    void noTwoTestsShareRows() {
        staff = people.with(Role.STAFF);
        institution = projects.institution();
    }

    private MvcTestResult get(String path, CurrentUser user) {
        return pages.get().uri(URI.create(path)).with(signedIn(user)).exchange();
    }

    private MvcTestResult post(String path, CurrentUser user, UUID token) {
        return pages.post()
                .uri(URI.create(path))
                .param("token", token.toString())
                .with(signedIn(user))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String address() {
        return "/projects/export?format=csv&institution=" + URLEncoder.encode(institution, StandardCharsets.UTF_8);
    }

    private String begin(CurrentUser user, UUID token) {
        MvcTestResult begun = post(address(), user, token);
        assertThat(begun).hasStatus3xxRedirection();
        return String.valueOf(begun.getResponse().getRedirectedUrl());
    }

    private String begun(CurrentUser user) {
        return begin(user, UUID.randomUUID());
    }

    private String state(String export) {
        return jdbc.sql("select state from exchange_export where id = ?")
                .param(id(export))
                .query(String.class)
                .single();
    }

    private static long id(String export) {
        return Long.parseLong(export.substring(export.lastIndexOf('/') + 1));
    }

    private void await(String export, String state) throws InterruptedException {
        for (int i = 0; i < 600 && !state(export).equals(state); i++) {
            Thread.sleep(100);
        }
        assertThat(state(export)).isEqualTo(state);
    }

    private String file(String export, CurrentUser user) {
        MvcTestResult got = get(export + "/file", user);
        assertThat(got).hasStatusOk();
        return new String(got.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int pieces(String export) {
        return jdbc.sql("select count(*) from exchange_export_piece where export_id = ?")
                .param(id(export))
                .query(Integer.class)
                .single();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<java.nio.file.Path> files =
                java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("export-"))
                    .count();
        }
    }

    @Test
    void theFileHoldsTheFilteredRowsAndTheRecordSaysWhoTookThem() throws Exception {
        projects.drafts(institution, 30, staff);
        String export = begun(staff);
        await(export, "READY");
        assertThat(file(export, staff).lines()).hasSize(31);
        assertThat(get("/exports", staff)).bodyText().contains(export, "文件已生成");
        assertThat(get("/exports", people.with(Role.ADMIN))).bodyText().contains(staff.displayName());
        assertThat(jdbc.sql("select count(*) from audit_event where actor_id = ? and action = 'export'")
                        .param(staff.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDoubleClickStartsOneExport() {
        UUID token = UUID.randomUUID();
        assertThat(begin(staff, token)).isEqualTo(begin(staff, token));
        assertThat(post(address(), people.with(Role.STAFF), token)).hasStatus(409);
    }

    @Test
    void onlyWhoAskedGetsTheFile() throws Exception {
        String export = begun(staff);
        await(export, "READY");
        CurrentUser colleague = people.with(Role.STAFF);
        assertThat(get(export, colleague)).hasStatus(404);
        assertThat(get(export + "/file", colleague)).hasStatus(404);
        CurrentUser admin = people.with(Role.ADMIN);
        assertThat(get(export, admin)).hasStatusOk().bodyText().doesNotContain(export + "/file");
        assertThat(get(export + "/file", admin)).hasStatus(404);
        assertThat(post(export + "/cancel", admin, UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aFileIsGivenOutOnlyWhileThePersonSeesAsMuch() throws Exception {
        CurrentUser reviewer = people.with(Role.REVIEWER);
        long given = projects.draft(institution, "给过的", 1, staff);
        projects.give(given, reviewer, AccessLevel.FULL);
        String export = begun(reviewer);
        await(export, "READY");
        assertThat(file(export, reviewer)).contains("给过的");
        jdbc.sql("delete from projects_access where project_id = ?")
                .param(given)
                .update();
        assertThat(get(export + "/file", reviewer)).hasStatus(409);
        String again = begun(reviewer);
        await(again, "READY");
        assertThat(file(again, reviewer)).doesNotContain("给过的");
    }

    @Test
    void rightsAreThoseOfTheMomentItRuns() throws Exception {
        CurrentUser leaving = people.with(Role.STAFF);
        jdbc.sql("update accounts_user set active = false where id = ?")
                .param(leaving.id().value())
                .update();
        String export = begun(leaving);
        await(export, "FAILED");
        assertThat(pieces(export)).isZero();
        CurrentUser moved = people.with(Role.STAFF);
        projects.drafts(institution, 3, staff);
        jdbc.sql("update accounts_user_role set role = 'REVIEWER' where user_id = ?")
                .param(moved.id().value())
                .update();
        String empty = begun(moved);
        await(empty, "READY");
        assertThat(jdbc.sql("select rows_total from exchange_export where id = ?")
                        .param(id(empty))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(empty + "/file", moved)).hasStatus(409);
    }

    @Test
    void aCancelledExportLeavesNothing() throws Exception {
        projects.drafts(institution, 1_200, staff);
        long before = temporaryFiles();
        String waiting = begun(staff);
        String running = begun(staff);
        assertThat(post(waiting + "/cancel", staff, UUID.randomUUID())).hasStatus3xxRedirection();
        assertThat(post(running + "/cancel", staff, UUID.randomUUID())).hasStatus3xxRedirection();
        await(waiting, "CANCELLED");
        await(running, "CANCELLED");
        assertThat(pieces(waiting) + pieces(running)).isZero();
        assertThat(temporaryFiles()).isLessThanOrEqualTo(before);
        assertThat(get(waiting + "/file", staff)).hasStatus(409);
        assertThat(post(waiting + "/cancel", staff, UUID.randomUUID())).hasStatus(409);
    }

    @Test
    void anExpiredFileIsGone() throws Exception {
        String export = begun(staff);
        await(export, "READY");
        jdbc.sql("update exchange_export set expires_at = now() - interval '1 second' where id = ?")
                .param(id(export))
                .update();
        assertThat(get(export + "/file", staff)).hasStatus(409);
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'exchange-expire-exports'")
                .update();
        await(export, "EXPIRED");
        assertThat(pieces(export)).isZero();
    }

    @Test
    void oneLongListIsAskedForBeforeItIsMade() {
        assertThat(get(address(), staff)).hasStatusOk().bodyText().contains("共 0 行", "开始导出");
    }
}
