package org.baseportal.documents.domain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.baseportal.documents.DocumentLimits;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip-based file to its end, and everything packed inside it, within a budget of bytes, entries and depth.
 * The budget counts what really comes out, never what the directory promises, so that neither forged sizes nor
 * entries that share their data get past it.
 */
final class PackedContent {

    private static final int BUFFER = 16 * 1024;
    private static final int MAX_HEADING = 1024 * 1024;

    private final DocumentLimits limits;
    private long unpacked;
    private int entries;
    private String contentTypes = "";
    private String mimetype = "";
    private boolean ofd;

    private PackedContent(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * The kind that the packed file really is, or null for an archive of no known kind.
     *
     * @throws UploadRefused for a macro, a damaged file or one beyond the limits
     */
    static @Nullable FileKind inspect(Path file, DocumentLimits limits) throws IOException {
        PackedContent content = new PackedContent(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    content.read(entry.getName(), in, 1);
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new UploadRefused(Reason.DAMAGED);
        }
        return content.kind();
    }

    private @Nullable FileKind kind() {
        if (contentTypes.contains("wordprocessingml.document.main+xml")) {
            return FileKind.DOCX;
        }
        if (contentTypes.contains("spreadsheetml.sheet.main+xml")) {
            return FileKind.XLSX;
        }
        if (contentTypes.contains("presentationml.presentation.main+xml")) {
            return FileKind.PPTX;
        }
        if (mimetype.equals(FileKind.ODT.mediaType())) {
            return FileKind.ODT;
        }
        if (mimetype.equals(FileKind.ODS.mediaType())) {
            return FileKind.ODS;
        }
        return ofd ? FileKind.OFD : null;
    }

    private void read(String name, InputStream in, int depth) throws IOException {
        if (++entries > limits.maxEntries()) {
            throw tooMuch();
        }
        refuseMacro(name);
        byte[] start = count(in.readNBytes(4));
        if (isPacked(start)) {
            readNested(start, in, depth + 1);
        } else if (name.equals("[Content_Types].xml")) {
            String types = heading(start, in);
            refuseMacroTypes(types);
            contentTypes = depth == 1 ? types : contentTypes;
        } else if (name.equals("mimetype") && depth == 1) {
            mimetype = heading(start, in).strip();
        } else {
            ofd |= depth == 1 && name.equalsIgnoreCase("OFD.xml");
        }
        drain(in);
    }

    private void readNested(byte[] start, InputStream in, int depth) throws IOException {
        if (depth > limits.maxDepth()) {
            throw tooMuch();
        }
        ZipInputStream zip = new ZipInputStream(new Restarted(start, in));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            read(entry.getName(), zip, depth);
        }
    }

    private String heading(byte[] start, InputStream in) throws IOException {
        byte[] rest = count(in.readNBytes(MAX_HEADING));
        if (in.read() >= 0) {
            throw new UploadRefused(Reason.DAMAGED);
        }
        return new String(start, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
    }

    private void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count(read);
        }
    }

    private byte[] count(byte[] read) {
        count(read.length);
        return read;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > limits.maxUnpackedSize().toBytes()) {
            throw tooMuch();
        }
    }

    private UploadRefused tooMuch() {
        return new UploadRefused(Reason.UNPACKED, limits.maxUnpackedSize().toMegabytes());
    }

    private static boolean isPacked(byte[] start) {
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    private static void refuseMacro(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        if (lower.endsWith("vbaproject.bin")
                || lower.contains("/macrosheets/")
                || lower.startsWith("basic/")
                || lower.startsWith("scripts/")) {
            throw new UploadRefused(Reason.MACRO);
        }
    }

    /** Character references and comments are never written there by an office program, but could hide a type. */
    private static void refuseMacroTypes(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject") || types.contains("macrosheet")) {
            throw new UploadRefused(Reason.MACRO);
        }
        if (types.contains("&#") || types.contains("<!")) {
            throw new UploadRefused(Reason.DAMAGED);
        }
    }

    /** A stream whose first four bytes were already looked at. Closing it leaves the stream beneath open. */
    private static final class Restarted extends FilterInputStream {
        private final byte[] start;
        private int position;

        Restarted(byte[] start, InputStream in) {
            super(in);
            this.start = start;
        }

        @Override
        public int read() throws IOException {
            return position < start.length ? start[position++] & 0xff : super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position < start.length && length > 0) {
                target[offset] = start[position++];
                return 1;
            }
            return super.read(target, offset, length);
        }

        @Override
        public void close() {
            // the outer archive closes its own stream
        }
    }
}
