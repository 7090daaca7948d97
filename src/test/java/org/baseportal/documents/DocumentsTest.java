package org.baseportal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.UploadRefused.Reason;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@SuppressWarnings("NullAway.Init")
class DocumentsTest {

    @Autowired
    private Documents documents;

    @Autowired
    private Downloads downloads;

    @Autowired
    private JdbcClient jdbc;

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
    void aFileComesBackAsItWas() throws IOException {
        byte[] content = text(700_000);
        DocumentId id = add("实验数据.txt", content, Openness.INTERNAL);

        Download download = as(viewer, () -> downloads.open(id, null, viewer));

        assertThat(bytes(download)).isEqualTo(content);
        assertThat(download.file().fileName()).isEqualTo("实验数据.txt");
        assertThat(download.file().size()).isEqualTo(700_000);
        assertThat(jdbc.sql("SELECT max(octet_length(c.bytes)) FROM documents_blob_chunk c JOIN documents_version v"
                                + " USING (blob_id) WHERE v.document_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(256 * 1024);
    }

    @Test
    void theOwnersWordHoldsForListCountAndEveryVersion() {
        DocumentId open = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);
        DocumentId restricted = add("b.pdf", SampleFiles.pdf(), Openness.RESTRICTED);
        addVersion(restricted, "b2.pdf", SampleFiles.pdf());

        assertThat(ids(viewer)).containsExactly(open);
        assertThat(ids(staff)).containsExactly(restricted, open);
        assertThat(as(viewer, () -> documents.count(owner, viewer))).isEqualTo(1);
        assertThat(as(staff, () -> documents.count(owner, staff))).isEqualTo(2);
        for (Integer number : new Integer[] {null, 1, 2}) {
            assertThatThrownBy(() -> as(viewer, () -> downloads.find(restricted, number, viewer)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(viewer, () -> downloads.open(restricted, number, viewer)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aStrangerSeesNothingAndAddsNothing() {
        DocumentId id = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);
        CurrentUser stranger = people.with(Role.REVIEWER);

        assertThat(ids(stranger)).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> downloads.open(id, null, stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addAs(stranger, UUID.randomUUID(), SampleFiles.pdf()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addAs(viewer, UUID.randomUUID(), SampleFiles.pdf()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aDocumentOfAnotherOwnerIsNotFound() {
        DocumentId id = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);
        DocumentOwner other = OwnerForTests.fresh();

        assertThatThrownBy(() ->
                        as(staff, () -> documents.addVersion(other, id, upload("b.pdf"), UUID.randomUUID(), staff)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(() -> documents.archive(other, id, staff))).isInstanceOf(NotFoundException.class);
        assertThat(as(staff, () -> documents.list(owner, staff)).get(0).archived())
                .isFalse();
    }

    @Test
    void twoVersionsAtOnceGetTwoNumbers() throws Exception {
        DocumentId id = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);

        List<Integer> numbers = twice(() -> addVersion(id, "a.pdf", SampleFiles.pdf()));

        assertThat(numbers).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void aDoubleClickAddsOnce() throws Exception {
        UUID token = UUID.randomUUID();

        List<DocumentId> ids = twice(() -> addAs(staff, token, SampleFiles.pdf()));

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(ids(staff)).hasSize(1);
    }

    @Test
    void anOldFormWithAnotherFileIsNotTakenForADoubleClick() {
        UUID token = UUID.randomUUID();
        addAs(staff, token, SampleFiles.pdf());

        assertThatThrownBy(() -> addAs(staff, token, (new String(SampleFiles.pdf()) + "x").getBytes()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anArchivedDocumentTakesNoVersionUntilItIsRestored() {
        DocumentId id = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);
        run(() -> documents.archive(owner, id, staff));

        assertThatThrownBy(() -> addVersion(id, "b.pdf", SampleFiles.pdf())).isInstanceOf(ConflictException.class);
        assertThat(as(staff, () -> documents.count(owner, staff))).isZero();
        assertThat(as(viewer, () -> downloads.find(id, null, viewer)).number()).isEqualTo(1);

        run(() -> documents.restore(owner, id, staff));
        assertThat(addVersion(id, "b.pdf", SampleFiles.pdf())).isEqualTo(2);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() {
        assertThatThrownBy(() -> add("a.pdf", SampleFiles.image("png"), Openness.PUBLIC))
                .isInstanceOfSatisfying(
                        UploadRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISMATCH));
        assertThat(ids(staff)).isEmpty();
        assertThat(actions()).isEmpty();
    }

    @Test
    void everyActIsInTheTrailAndSoIsTakingARestrictedOne() {
        DocumentId open = add("a.pdf", SampleFiles.pdf(), Openness.PUBLIC);
        DocumentId restricted = add("b.pdf", SampleFiles.pdf(), Openness.RESTRICTED);
        addVersion(open, "a.pdf", SampleFiles.pdf());
        run(() -> documents.archive(owner, open, staff));
        run(() -> documents.restore(owner, open, staff));
        as(staff, () -> downloads.open(open, null, staff));
        as(staff, () -> downloads.open(restricted, null, staff));

        assertThat(actions())
                .containsExactly(
                        "documentAdd",
                        "documentAdd",
                        "documentVersion",
                        "documentArchive",
                        "documentRestore",
                        "documentDownload");
    }

    @Test
    void whatWasStoredStaysForTheApplicationsOwnRole() {
        for (String table : List.of("documents_version", "documents_blob", "documents_blob_chunk")) {
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE documents_blob_chunk SET bytes = ''").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE documents_version SET sha256 = ''").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM documents_document").update())
                .hasStackTraceContaining("permission denied");
    }

    private DocumentId add(String name, byte[] content, Openness openness) {
        NewDocument document = new NewDocument(owner, null, openness, UUID.randomUUID());
        return as(staff, () -> documents.add(document, upload(name, content), staff));
    }

    private DocumentId addAs(CurrentUser user, UUID token, byte[] content) {
        NewDocument document = new NewDocument(owner, "t", Openness.PUBLIC, token);
        return as(user, () -> documents.add(document, upload("a.pdf", content), user));
    }

    private int addVersion(DocumentId id, String name, byte[] content) {
        return as(staff, () -> documents.addVersion(owner, id, upload(name, content), UUID.randomUUID(), staff));
    }

    private List<DocumentId> ids(CurrentUser user) {
        return as(user, () -> documents.list(owner, user)).stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private List<String> actions() {
        return jdbc.sql("SELECT action FROM audit_event WHERE subject_key = ? ORDER BY id")
                .param(owner.key())
                .query(String.class)
                .list();
    }

    private void run(Runnable work) {
        as(staff, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T as(CurrentUser user, Supplier<T> work) {
        return People.as(user, work);
    }

    private static <T> List<T> twice(Callable<T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<T> started = () -> {
                together.await();
                return work.call();
            };
            Future<T> first = two.submit(started);
            Future<T> second = two.submit(started);
            return List.of(first.get(), second.get());
        } finally {
            two.shutdown();
        }
    }

    private static Upload upload(String name) {
        return upload(name, SampleFiles.pdf());
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content));
    }

    private static byte[] text(int size) {
        StringBuilder text = new StringBuilder(size);
        for (int i = 0; text.length() < size; i++) {
            text.append((char) ('a' + i % 26));
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.body().writeTo(out);
        return out.toByteArray();
    }
}
