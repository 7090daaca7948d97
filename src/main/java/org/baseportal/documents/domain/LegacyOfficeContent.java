package org.baseportal.documents.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Looks into the compound files of the old office formats: which kind, macros, passwords. */
final class LegacyOfficeContent {

    private static final int MAX_DEPTH = 12;
    private static final Set<String> MACRO_STORES = Set.of("vba", "macros", "_vba_project", "_vba_project_cur");

    /** Header of a VBAInfoAtom ([MS-PPT] 2.4.11): version 2, type 0x0400, length 12; its second number says macros. */
    private static final int[] VBA_INFO = {0x02, 0x00, 0x00, 0x04, 0x0c, 0x00, 0x00, 0x00};

    private LegacyOfficeContent() {}

    /**
     * The kind that the file really is, or null for a compound file of no known kind.
     *
     * @throws UploadRefused for a macro, a password or a damaged file
     */
    static @Nullable FileKind inspect(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UploadRefused(Reason.ENCRYPTED);
            }
            refuseMacros(root, 0);
            return kind(root);
        } catch (UploadRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new UploadRefused(Reason.DAMAGED);
        }
    }

    private static @Nullable FileKind kind(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileKind.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return FileKind.XLS;
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            refusePresentationMacros((DocumentEntry) root.getEntryCaseInsensitive("PowerPoint Document"), root);
            return FileKind.PPT;
        }
        return null;
    }

    private static void refuseMacros(DirectoryEntry directory, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UploadRefused(Reason.DAMAGED);
        }
        for (Entry entry : directory) {
            if (MACRO_STORES.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new UploadRefused(Reason.MACRO);
            }
            if (entry instanceof DirectoryEntry inner) {
                refuseMacros(inner, depth + 1);
            }
        }
    }

    private static void refusePresentationMacros(DocumentEntry slides, DirectoryNode root) throws IOException {
        try (InputStream in = new BufferedInputStream(root.createDocumentInputStream(slides))) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == VBA_INFO[matched]) {
                    matched++;
                } else {
                    matched = next == VBA_INFO[0] ? 1 : 0;
                }
                if (matched == VBA_INFO.length) {
                    byte[] body = in.readNBytes(8);
                    if (body.length == 8 && body[4] != 0) {
                        throw new UploadRefused(Reason.MACRO);
                    }
                    matched = 0;
                }
            }
        }
    }
}
