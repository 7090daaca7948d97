package org.baseportal.documents.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentSummary;
import org.baseportal.documents.Openness;
import org.baseportal.documents.VersionSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads documents for lists, counts and downloads: one statement each, whatever the number of rows. */
@Component
class DocumentQueries {

    private static final String VERSION_COLUMNS =
            "v.number, v.file_name, v.media_type, v.size, v.sha256, v.uploaded_by_name, v.uploaded_at";

    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DocumentSummary> list(DocumentOwner owner, List<Openness> readable) {
        if (readable.isEmpty()) {
            return List.of();
        }
        Map<Long, DocumentSummary> documents = new LinkedHashMap<>();
        jdbc.sql("SELECT d.id, d.title, d.openness, d.archived, " + VERSION_COLUMNS
                        + " FROM documents_document d JOIN documents_version v ON v.document_id = d.id"
                        + " WHERE d.owner_type = :type AND d.owner_key = :key AND d.openness IN (:readable)"
                        + " ORDER BY d.id DESC, v.number DESC")
                .param("type", owner.type())
                .param("key", owner.key())
                .param("readable", names(readable))
                .query((rs, row) -> documents.merge(rs.getLong("id"), document(rs), DocumentQueries::withVersions))
                .list();
        return List.copyOf(documents.values());
    }

    long count(DocumentOwner owner, List<Openness> readable) {
        if (readable.isEmpty()) {
            return 0;
        }
        return jdbc.sql("SELECT count(*) FROM documents_document WHERE owner_type = :type AND owner_key = :key"
                        + " AND openness IN (:readable) AND NOT archived")
                .param("type", owner.type())
                .param("key", owner.key())
                .param("readable", names(readable))
                .query(Long.class)
                .single();
    }

    /** The bytes' place and the file's facts of one version; the latest if {@code number} is null. */
    Optional<StoredVersion> version(DocumentId id, @Nullable Integer number) {
        return jdbc.sql("SELECT v.blob_id, " + VERSION_COLUMNS
                        + " FROM documents_version v JOIN documents_document d ON d.id = v.document_id"
                        + " WHERE d.id = :id AND v.number = coalesce(cast(:number AS integer), d.latest_number)")
                .param("id", id.value())
                .param("number", number)
                .query((rs, row) -> new StoredVersion(rs.getLong("blob_id"), version(rs)))
                .optional();
    }

    /** Where the bytes of a version lie. */
    record StoredVersion(long blobId, VersionSummary facts) {}

    private static List<String> names(List<Openness> readable) {
        return readable.stream().map(Openness::name).toList();
    }

    private static DocumentSummary document(ResultSet rs) throws SQLException {
        return new DocumentSummary(
                new DocumentId(rs.getLong("id")),
                rs.getString("title"),
                Openness.valueOf(rs.getString("openness")),
                rs.getBoolean("archived"),
                List.of(version(rs)));
    }

    private static DocumentSummary withVersions(DocumentSummary first, DocumentSummary next) {
        List<VersionSummary> versions = new ArrayList<>(first.versions());
        versions.addAll(next.versions());
        return new DocumentSummary(first.id(), first.title(), first.openness(), first.archived(), versions);
    }

    private static VersionSummary version(ResultSet rs) throws SQLException {
        return new VersionSummary(
                rs.getInt("number"),
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getLong("size"),
                rs.getString("sha256"),
                rs.getString("uploaded_by_name"),
                rs.getTimestamp("uploaded_at").toInstant());
    }
}
