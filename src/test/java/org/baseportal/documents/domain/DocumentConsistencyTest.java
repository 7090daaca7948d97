package org.baseportal.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.OwnerForTests;
import org.baseportal.documents.Upload;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.testing.DatabaseTest;
import org.baseportal.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SuppressWarnings("NullAway.Init")
class DocumentConsistencyTest {

    private static final String NO_HASH = "0".repeat(64);

    @Autowired
    private DocumentConsistency consistency;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private final DocumentOwner owner = OwnerForTests.fresh();

    @Test
    void whatTheServiceStoresIsCompleteAndEveryChecksumAgrees() {
        add();

        assertThat(look(true)).allMatch(HealthFinding::good);
    }

    @Test
    void theCheckCommandSaysLineByLineWhatItFoundAndEndsWithItsCode() {
        add();
        List<String> lines = new ArrayList<>();
        DocumentCheck command = new DocumentCheck(consistency, messages, application);
        assertThat(command.check(lines::add)).isZero();
        assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("OK "));
        blob(3, NO_HASH);
        assertThat(command.check(lines::add)).isOne();
        assertThat(lines).anyMatch(line -> line.startsWith("BAD "));
    }

    @Test
    void bytesWithoutAVersionAreFound() {
        blob(3, NO_HASH);

        assertThat(bad(false)).contains("documents.health.orphans");
    }

    @Test
    void aVersionWithoutItsBytesIsFound() {
        version(add(), blob(3, NO_HASH), 3, NO_HASH);

        assertThat(bad(false)).contains("documents.health.pieces", "documents.health.numbers");
    }

    @Test
    void otherBytesOfTheSameLengthAreFoundByTheThoroughCheck() {
        long blob = blob(3, NO_HASH);
        jdbc.sql("INSERT INTO documents_blob_chunk (blob_id, number, bytes) VALUES (?, 0, 'abc')")
                .param(blob)
                .update();
        version(add(), blob, 3, NO_HASH);

        assertThat(bad(false)).doesNotContain("documents.health.pieces");
        assertThat(bad(true)).contains("documents.health.checksums");
    }

    @Test
    void aMissingPieceInTheMiddleIsFound() {
        long blob = blob(6, NO_HASH);
        jdbc.sql("INSERT INTO documents_blob_chunk (blob_id, number, bytes) VALUES (:b, 0, 'abc'), (:b, 2, 'abc')")
                .param("b", blob)
                .update();
        version(add(), blob, 6, NO_HASH);

        assertThat(bad(false)).contains("documents.health.pieces");
    }

    private long add() {
        CurrentUser staff = people.with(Role.STAFF);
        NewDocument document = new NewDocument(owner, null, Openness.PUBLIC, UUID.randomUUID());
        Upload upload = new Upload("a.pdf", new ByteArrayResource(SampleFiles.pdf()));
        return People.as(staff, () -> documents.add(document, upload, staff)).value();
    }

    private long blob(int size, String sha256) {
        return jdbc.sql("INSERT INTO documents_blob (id, size, sha256, created_at)"
                        + " VALUES (nextval('documents_blob_seq'), ?, ?, now()) RETURNING id")
                .params(size, sha256)
                .query(Long.class)
                .single();
    }

    private void version(long document, long blob, int size, String sha256) {
        jdbc.sql("INSERT INTO documents_version (id, document_id, number, file_name, media_type, size, sha256,"
                        + " uploaded_by, uploaded_by_name, uploaded_at, blob_id, upload_token)"
                        + " VALUES (nextval('documents_version_seq'), ?, 2, 'a', 'text/plain', ?, ?, 1, 'a', now(), ?,"
                        + " gen_random_uuid())")
                .params(document, size, sha256, blob)
                .update();
    }

    private List<String> bad(boolean thorough) {
        return look(thorough).stream()
                .filter(finding -> !finding.good())
                .map(HealthFinding::messageKey)
                .toList();
    }

    private List<HealthFinding> look(boolean thorough) {
        CurrentUser admin = people.with(Role.ADMIN);
        return People.as(admin, () -> consistency.look(thorough));
    }
}
