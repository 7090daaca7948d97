package org.baseportal.documents.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.health.HealthSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Proves that every version has its bytes and the reverse, that the pieces are complete and the checksums agree.
 * Thorough means that every byte is read.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
class DocumentConsistency implements HealthSection {

    private static final int SHOWN = 20;

    private static final String BYTES_WITHOUT_VERSION = "SELECT b.id::text FROM documents_blob b"
            + " WHERE NOT EXISTS (SELECT FROM documents_version v WHERE v.blob_id = b.id)";

    private static final String FACTS_DIFFER = "SELECT v.document_id || '/' || v.number FROM documents_version v"
            + " LEFT JOIN documents_blob b ON b.id = v.blob_id"
            + " WHERE b.size IS DISTINCT FROM v.size OR b.sha256 IS DISTINCT FROM v.sha256";

    private static final String PIECES_MISSING = "SELECT v.document_id || '/' || v.number FROM documents_version v"
            + " LEFT JOIN (SELECT blob_id, sum(octet_length(bytes)) AS size, count(*) AS pieces, max(number) AS last"
            + " FROM documents_blob_chunk GROUP BY blob_id) c ON c.blob_id = v.blob_id"
            + " WHERE c.size IS DISTINCT FROM v.size OR c.pieces IS DISTINCT FROM c.last + 1";

    private static final String NUMBERS_WRONG = "SELECT d.id::text FROM documents_document d"
            + " LEFT JOIN documents_version v ON v.document_id = d.id GROUP BY d.id"
            + " HAVING count(v.id) <> d.latest_number OR coalesce(max(v.number), 0) <> d.latest_number";

    private final JdbcClient jdbc;
    private final FileStore files;

    DocumentConsistency(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public String titleKey() {
        return "documents.health.title";
    }

    @Override
    public List<HealthFinding> look(boolean thorough) {
        List<HealthFinding> findings = new ArrayList<>();
        long versions = jdbc.sql("SELECT count(*) FROM documents_version")
                .query(Long.class)
                .single();
        findings.add(HealthFinding.good("documents.health.versions", versions));
        report(
                findings,
                "documents.health.orphans",
                jdbc.sql(BYTES_WITHOUT_VERSION).query(String.class).list());
        report(
                findings,
                "documents.health.facts",
                jdbc.sql(FACTS_DIFFER).query(String.class).list());
        report(
                findings,
                "documents.health.pieces",
                jdbc.sql(PIECES_MISSING).query(String.class).list());
        report(
                findings,
                "documents.health.numbers",
                jdbc.sql(NUMBERS_WRONG).query(String.class).list());
        if (thorough) {
            report(findings, "documents.health.checksums", wrongChecksums());
        }
        if (findings.stream().allMatch(HealthFinding::good)) {
            findings.add(HealthFinding.good(thorough ? "documents.health.proved" : "documents.health.complete"));
        }
        return findings;
    }

    private List<String> wrongChecksums() {
        return jdbc
                .sql("SELECT v.blob_id, v.sha256, v.document_id || '/' || v.number AS label FROM documents_version v")
                .query((rs, row) -> new Stored(rs.getLong("blob_id"), rs.getString("sha256"), rs.getString("label")))
                .list()
                .stream()
                .filter(stored -> !stored.sha256().equals(sha256(stored.blobId())))
                .map(Stored::label)
                .toList();
    }

    private String sha256(long blobId) {
        MessageDigest digest = StagedFile.newDigest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            files.copy(blobId, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void report(List<HealthFinding> findings, String key, List<String> found) {
        if (!found.isEmpty()) {
            String shown = String.join(", ", found.subList(0, Math.min(SHOWN, found.size())));
            findings.add(HealthFinding.bad(key, found.size(), shown));
        }
    }

    private record Stored(long blobId, String sha256, String label) {}
}
