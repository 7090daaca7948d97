package org.baseportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;

/**
 * Looks into a zip before anything unpacks it: whether it is a plain workbook, and how large it becomes. POI's own
 * limit on the ratio of each part stays on behind this.
 */
final class ZipSniffer {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MAX_CONTENT_TYPES = 1 << 20;
    private static final int MAX_ENTRIES = 5_000;
    private static final int BLOCK = 1 << 16;

    private final SheetLimits limits;

    ZipSniffer(SheetLimits limits) {
        this.limits = limits;
    }

    /** @throws SheetRefusedException unless this is a workbook without macros that unpacks to a bearable size */
    void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkType(zip);
            checkSize(zip);
        } catch (ZipException damaged) {
            throw new SheetRefusedException(Reason.DAMAGED, 1);
        }
    }

    private static void checkType(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            throw new SheetRefusedException(Reason.NOT_XLSX);
        }
        String text;
        try (InputStream in = zip.getInputStream(types)) {
            text = new String(in.readNBytes(MAX_CONTENT_TYPES), StandardCharsets.UTF_8);
        }
        boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        if (macros || text.contains("macroEnabled")) {
            throw new SheetRefusedException(Reason.MACROS);
        }
        if (text.contains("ms-excel.sheet.binary")) {
            throw new SheetRefusedException(Reason.OLD_OR_LOCKED);
        }
        if (!text.contains("spreadsheetml.sheet.main+xml")) {
            throw new SheetRefusedException(Reason.NOT_XLSX);
        }
    }

    private void checkSize(ZipFile zip) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw tooLarge();
        }
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            long unpacked = unpacked(zip, entry, limits.maxUnpackedBytes() - total);
            refuseIfPackedTooTightly(entry, unpacked);
            total += unpacked;
        }
    }

    private long unpacked(ZipFile zip, ZipEntry entry, long bearable) throws IOException {
        long total = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                total += n;
                if (total > bearable) {
                    throw tooLarge();
                }
            }
        }
        return total;
    }

    /** By the ratio at which POI stops reading; told here, where it has a reason that people understand. */
    private static void refuseIfPackedTooTightly(ZipEntry entry, long unpacked) {
        boolean tight = entry.getCompressedSize() < unpacked * ZipSecureFile.getMinInflateRatio();
        if (unpacked > ZipSecureFile.getGraceEntrySize() && tight) {
            throw new SheetRefusedException(Reason.PACKED_TOO_TIGHTLY);
        }
    }

    private SheetRefusedException tooLarge() {
        return new SheetRefusedException(Reason.UNPACKED_TOO_LARGE, limits.maxUnpackedMegabytes());
    }
}
