package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@SuppressWarnings("NullAway.Init")
class ProjectDocumentsPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser staff;
    private CurrentUser viewer;
    private ProjectCode code;

    @BeforeEach
    void project() {
        staff = people.with(Role.STAFF);
        viewer = people.with(Role.VIEWER);
        code = projects.draft();
    }

    @Test
    void staffUploadAFileAndEverybodyWithTheRightTakesIt() {
        MvcTestResult sent = upload(staff, "INTERNAL", "检验报告", "检验报告 2026.pdf", SampleFiles.pdf());

        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl(tab());
        assertThat(get(tab(), viewer))
                .hasStatusOk()
                .bodyText()
                .contains("检验报告 2026.pdf", "/documents/" + latest())
                .doesNotContain("multipart/form-data");
        assertThat(get("/documents/" + latest(), viewer)).hasStatusOk().body().isEqualTo(SampleFiles.pdf());
    }

    @Test
    void thePageSaysBeforeTheUploadWhatMayEnter() {
        assertThat(get(tab(), staff))
                .hasStatusOk()
                .bodyText()
                .contains("涉密材料不得上传", "50 MB", "docx", "限制：", "multipart/form-data");
    }

    @Test
    void whatWasTypedStaysWhenTheFileIsRefused() {
        assertThat(upload(staff, "PUBLIC", "我的标题", "a.pdf", SampleFiles.image("png")))
                .hasStatus(422)
                .bodyText()
                .contains("我的标题", "与扩展名不符");
        assertThat(upload(staff, "", "我的标题", "a.pdf", SampleFiles.pdf()))
                .hasStatus(422)
                .bodyText()
                .contains("我的标题");
        assertThat(upload(staff, "PUBLIC", "t".repeat(5000), "a.pdf", SampleFiles.pdf()))
                .hasStatus(422);
        assertThat(upload(staff, "PUBLIC", "", "a.pdf", new byte[0])).hasStatus(422);
        assertThat(count()).isZero();
    }

    @Test
    void aDocumentUnderTheWrongProjectIsNotFound() {
        upload(staff, "PUBLIC", "t", "a.pdf", SampleFiles.pdf());
        String wrong = "/projects/" + projects.draft().value() + "/documents/" + latest();

        assertThat(get(wrong + "/versions", staff)).hasStatus(404);
        assertThat(post(wrong + "/archive", staff)).hasStatus(404);
        assertThat(post(wrong + "/restore", staff)).hasStatus(404);
        assertThat(version(staff, wrong + "/versions")).hasStatus(404);
        assertThat(get(tab(), viewer)).bodyText().contains("a.pdf");
    }

    @Test
    void aNewVersionArchivingAndRestoringGoThroughThePage() {
        upload(staff, "PUBLIC", "t", "a.pdf", SampleFiles.pdf());
        String document = tab() + "/" + latest();

        assertThat(get(document + "/versions", staff)).hasStatusOk();
        assertThat(version(staff, document + "/versions")).hasStatus3xxRedirection();
        assertThat(get(tab(), viewer)).bodyText().contains("new.pdf", "/versions/1");
        assertThat(post(document + "/archive", staff)).hasStatus3xxRedirection();
        assertThat(version(staff, document + "/versions")).hasStatus(409);
        assertThat(post(document + "/restore", staff)).hasStatus3xxRedirection();
        assertThat(version(staff, document + "/versions")).hasStatus3xxRedirection();
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        upload(staff, "PUBLIC", "t", "a.pdf", SampleFiles.pdf());

        assertThat(upload(viewer, "PUBLIC", "t", "b.pdf", SampleFiles.pdf())).hasStatus(403);
        assertThat(post(tab() + "/" + latest() + "/archive", viewer)).hasStatus(403);
        assertThat(version(viewer, tab() + "/" + latest() + "/versions")).hasStatus(403);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void restrictedOnesAreForStaffAndThoseTheProjectNames() {
        upload(staff, "RESTRICTED", "restricted paper", "a.pdf", SampleFiles.pdf());
        String file = "/documents/" + latest();
        CurrentUser reviewer = people.with(Role.REVIEWER);
        CurrentUser both = people.with(Role.REVIEWER, Role.VIEWER);

        assertThat(get(tab(), viewer)).hasStatusOk().bodyText().doesNotContain("restricted paper");
        assertThat(get(file, viewer)).hasStatus(404);
        assertThat(get(file, both)).hasStatus(404);
        assertThat(get(tab(), reviewer)).hasStatus(404);
        assertThat(get(file, reviewer)).hasStatus(404);

        name(reviewer, AccessLevel.TITLE);
        assertThat(get(tab(), reviewer)).hasStatus(404);
        assertThat(get(file, reviewer)).hasStatus(404);

        name(viewer, AccessLevel.FULL);
        name(both, AccessLevel.FULL);
        assertThat(get(file, viewer)).hasStatus(404);
        assertThat(get(file, both)).hasStatusOk();
    }

    @Test
    void approversReadWhatWasSubmittedAndNoDraft() {
        upload(staff, "RESTRICTED", "t", "a.pdf", SampleFiles.pdf());
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(get("/documents/" + latest(), approver)).hasStatus(404);

        code = projects.at(ProjectStatus.UNDER_REVIEW);
        upload(staff, "RESTRICTED", "t", "a.pdf", SampleFiles.pdf());
        assertThat(get("/documents/" + latest(), approver)).hasStatusOk();
    }

    @Test
    void aCodeThatIsNoneIsNotFound() {
        assertThat(get("/projects/BP-1999-9999/documents", staff)).hasStatus(404);
        assertThat(get("/projects/x/documents", staff)).hasStatus(404);
    }

    private void name(CurrentUser user, AccessLevel level) {
        jdbc.sql("INSERT INTO projects_access (project_id, user_id, level)"
                        + " SELECT id, :user, :level FROM projects_project WHERE code = :code"
                        + " ON CONFLICT (project_id, user_id) DO UPDATE SET level = excluded.level")
                .param("user", user.id().value())
                .param("level", level.name())
                .param("code", code.value())
                .update();
    }

    @Test
    void aFileOverTheLimitIsTooLargeAndWhatWasTypedStays() {
        MvcTestResult sent = upload(staff, "INTERNAL", "kept title", "a.pdf", new byte[50 * 1024 * 1024 + 1]);
        assertThat(sent).hasStatus(413).bodyText().contains("kept title", "50");
        assertThat(count()).isZero();
    }

    private String tab() {
        return "/projects/" + code.value() + "/documents";
    }

    private long latest() {
        return jdbc.sql("SELECT max(id) FROM documents_document WHERE owner_key = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM documents_document WHERE owner_key = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult upload(CurrentUser user, String openness, String title, String name, byte[] content) {
        return mvc.post()
                .uri(tab())
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("openness", openness)
                .param("title", title)
                .param("token", UUID.randomUUID().toString())
                .with(People.signedIn(user))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult version(CurrentUser user, String path) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "new.pdf", "application/pdf", SampleFiles.pdf()))
                .param("token", UUID.randomUUID().toString())
                .with(People.signedIn(user))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, CurrentUser user) {
        return mvc.post().uri(path).with(People.signedIn(user)).with(csrf()).exchange();
    }

    private MvcTestResult get(String path, CurrentUser user) {
        return mvc.get().uri(path).with(People.signedIn(user)).exchange();
    }
}
