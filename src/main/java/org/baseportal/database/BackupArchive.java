package org.baseportal.database;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup as one file: a zip of the data directory and the role passwords, closed by a manifest with the SHA-256 of
 * every entry. An archive without a manifest, or with another content, is no backup.
 */
final class BackupArchive {

    static final String DATA = "postgres/";
    static final String PASSWORDS = "database.properties";
    private static final String MANIFEST = "MANIFEST";

    private BackupArchive() {}

    /** Writes entries one after the other; the manifest comes last. */
    static final class Writer implements AutoCloseable {

        private final ZipOutputStream zip;
        private final Map<String, String> sums = new LinkedHashMap<>();

        Writer(Path file) throws IOException {
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
            zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
        }

        void folder(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
            sums.put(name, "-");
        }

        void text(String name, String content) throws IOException {
            stream(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        }

        void stream(String name, InputStream in) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream counted = new DigestOutputStream(zip, sha256());
            in.transferTo(counted);
            zip.closeEntry();
            sums.put(name, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
        }

        @Override
        public void close() throws IOException {
            StringBuilder manifest = new StringBuilder();
            sums.forEach((name, sum) ->
                    manifest.append(sum).append("  ").append(name).append('\n'));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.close();
        }
    }

    /** Reads every entry and compares it with the manifest; the number of files that were read. */
    static int verify(Path file) {
        return read(file, (name, content) -> content.transferTo(OutputStream.nullOutputStream()));
    }

    /** Unpacks into an empty folder, for the owner alone; the number of files. */
    static int unpack(Path file, Path into) {
        return read(file, (name, content) -> {
            Path target = into.resolve(name).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("entry outside of the archive: " + name);
            }
            Files.createDirectories(name.endsWith("/") ? target : target.getParent());
            if (!name.endsWith("/")) {
                Files.copy(content, target);
                OwnerOnly.file(target);
            }
        });
    }

    private interface Entry {
        void read(String name, InputStream content) throws IOException;
    }

    private static int read(Path file, Entry reader) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> expected = manifest(zip);
            int files = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.getName().equals(MANIFEST)) {
                    read(zip, entry, expected, reader);
                    files += entry.isDirectory() ? 0 : 1;
                }
            }
            if (!expected.isEmpty()) {
                throw new IOException(expected.size() + " files are missing");
            }
            return files;
        } catch (IOException e) {
            throw new DatabaseStartException("The backup " + file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static void read(ZipFile zip, ZipEntry entry, Map<String, String> expected, Entry reader)
            throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            reader.read(entry.getName(), content);
        }
        String sum = entry.isDirectory() ? "-" : HexFormat.of().formatHex(digest.digest());
        if (!sum.equals(expected.remove(entry.getName()))) {
            throw new IOException(entry.getName() + " is not what was saved");
        }
    }

    private static Map<String, String> manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException("it has no manifest");
        }
        Map<String, String> sums = new LinkedHashMap<>();
        try (InputStream in = zip.getInputStream(entry)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int gap = line.indexOf("  ");
                if (gap > 0) {
                    sums.put(line.substring(gap + 2), line.substring(0, gap));
                }
            }
        }
        return sums;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
