package org.baseportal.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.OwnerForTests;
import org.baseportal.documents.Upload;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@SuppressWarnings("NullAway.Init")
class DownloadTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    private CurrentUser staff;
    private CurrentUser viewer;
    private final DocumentOwner owner = OwnerForTests.fresh();

    @BeforeEach
    void people() {
        staff = people.with(Role.STAFF);
        viewer = people.with(Role.VIEWER);
    }

    @Test
    void aFileIsAnAttachmentWithItsChineseNameAndStrictHeaders() {
        DocumentId id = add("立项 申请书;\"终稿\".pdf", SampleFiles.pdf(), Openness.INTERNAL);

        MvcTestResult answer = get("/documents/" + id.value(), viewer);

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains(
                        "filename*=UTF-8''%E7%AB%8B%E9%A1%B9%20%E7%94%B3%E8%AF%B7%E4%B9%A6%3B_%E7%BB%88%E7%A8%BF_.pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(SampleFiles.pdf().length));
        assertThat(answer).body().isEqualTo(SampleFiles.pdf());
    }

    @Test
    void onlyPdfAndPicturesAreShownInPlaceAndOnlyWhenAsked() {
        DocumentId pdf = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);
        DocumentId picture = add("a.png", SampleFiles.image("png"), Openness.PUBLIC);
        DocumentId sheet = add("a.xlsx", SampleFiles.xlsx(), Openness.PUBLIC);

        assertThat(header(get("/documents/" + pdf.value() + "?inline=true", staff), "Content-Disposition"))
                .startsWith("inline;");
        assertThat(header(get("/documents/" + picture.value() + "?inline=true", staff), "Content-Disposition"))
                .startsWith("inline;");
        assertThat(header(get("/documents/" + sheet.value() + "?inline=true", staff), "Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void anUnchangedFileIsNotSentAgainButTheRightIsAskedAgain() {
        DocumentId id = add("a.pdf", SampleFiles.pdf(), Openness.RESTRICTED);
        String tag = header(get("/documents/" + id.value(), staff), "ETag");

        assertThat(mvc.get()
                        .uri("/documents/" + id.value())
                        .header("If-None-Match", tag)
                        .with(People.signedIn(staff)))
                .hasStatus(304);
        assertThat(mvc.get()
                        .uri("/documents/" + id.value())
                        .header("If-None-Match", tag)
                        .with(People.signedIn(viewer)))
                .hasStatus(404);
    }

    @Test
    void everyVersionHasItsOwnAddress() {
        DocumentId id = add("a.txt", "one".getBytes(), Openness.PUBLIC);
        People.as(
                staff,
                () -> documents.addVersion(owner, id, upload("b.txt", "two".getBytes()), UUID.randomUUID(), staff));

        assertThat(get("/documents/" + id.value(), staff)).hasBodyTextEqualTo("two");
        assertThat(get("/documents/" + id.value() + "/versions/1", staff)).hasBodyTextEqualTo("one");
        assertThat(get("/documents/" + id.value() + "/versions/3", staff)).hasStatus(404);
    }

    @Test
    void whoMayNotReadFindsNothing() {
        DocumentId id = add("a.pdf", SampleFiles.pdf(), Openness.RESTRICTED);
        CurrentUser stranger = people.with(Role.REVIEWER);

        for (String path : new String[] {"/documents/" + id.value(), "/documents/" + id.value() + "/versions/1"}) {
            assertThat(get(path, viewer)).hasStatus(404);
            assertThat(get(path, stranger)).hasStatus(404);
            assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isIn(302, 303, 401);
        }
        assertThat(get("/documents/999999999999", staff)).hasStatus(404);
        assertThat(get("/documents/x", staff)).hasStatus(404);
    }

    private DocumentId add(String name, byte[] content, Openness openness) {
        NewDocument document = new NewDocument(owner, null, openness, UUID.randomUUID());
        return People.as(staff, () -> documents.add(document, upload(name, content), staff));
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content));
    }

    private MvcTestResult get(String path, CurrentUser user) {
        return mvc.get().uri(path).with(People.signedIn(user)).exchange();
    }

    private static String header(MvcTestResult answer, String name) {
        String value = answer.getResponse().getHeader(name);
        return value == null ? "" : value;
    }
}
