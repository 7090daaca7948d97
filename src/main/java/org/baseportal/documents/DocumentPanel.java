package org.baseportal.documents;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;

/**
 * What {@code documents/_panel} shows: the documents of one record, made ready to be read.
 *
 * @param base the address of the tab, for example {@code /projects/BP-2026-0001/documents}
 * @param mayAdd whether the person may add, archive and restore
 * @param rules what a file may be
 * @param inUse the documents in use, the newest first
 * @param archived the documents out of use
 */
public record DocumentPanel(String base, boolean mayAdd, UploadRules rules, List<Row> inUse, List<Row> archived) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * One document.
     *
     * @param id its id
     * @param title what it is
     * @param openness who may read it
     * @param latest the version that counts
     * @param earlier the versions that were replaced
     */
    public record Row(long id, String title, Openness openness, Version latest, List<Version> earlier) {}

    /**
     * One version, as text.
     *
     * @param number 1 for the first
     * @param fileName the name as uploaded
     * @param size in B, KB or MB
     * @param at when, in Beijing
     * @param by who
     * @param sha256 the checksum of its bytes
     */
    public record Version(int number, String fileName, String size, String at, String by, String sha256) {}

    /** Makes the documents that the person may read ready for the page. */
    public static DocumentPanel of(String base, boolean mayAdd, UploadRules rules, List<DocumentSummary> documents) {
        return new DocumentPanel(base, mayAdd, rules, rows(documents, false), rows(documents, true));
    }

    /**
     * The document in use with the given id.
     *
     * @throws NotFoundException if there is none that the person may read
     */
    public Row require(long id) {
        return inUse.stream().filter(row -> row.id() == id).findFirst().orElseThrow(NotFoundException::new);
    }

    private static List<Row> rows(List<DocumentSummary> documents, boolean archived) {
        return documents.stream()
                .filter(document -> document.archived() == archived)
                .map(DocumentPanel::row)
                .toList();
    }

    private static Row row(DocumentSummary document) {
        return new Row(
                document.id().value(),
                document.title(),
                document.openness(),
                version(document.latest()),
                document.earlier().stream().map(DocumentPanel::version).toList());
    }

    private static Version version(VersionSummary version) {
        return new Version(
                version.number(),
                version.fileName(),
                size(version.size()),
                MINUTE.format(version.uploadedAt().atZone(Days.BEIJING)),
                version.uploadedBy(),
                version.sha256());
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        boolean small = bytes < 1024 * 1024;
        return String.format(Locale.ROOT, "%.1f %s", bytes / (small ? 1024.0 : 1024.0 * 1024), small ? "KB" : "MB");
    }
}
