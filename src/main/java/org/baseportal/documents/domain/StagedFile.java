package org.baseportal.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.baseportal.documents.DocumentLimits;
import org.baseportal.documents.Upload;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;

/**
 * A file that passed every check and waits on local disk to be stored; closing it removes it there.
 *
 * @param path where it waits
 * @param name the cleaned name
 * @param kind what it is
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hex
 */
record StagedFile(Path path, String name, FileKind kind, long size, String sha256) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /**
     * Takes the upload in, a buffer at a time, and checks it.
     *
     * @throws UploadRefused if it must not enter; nothing stays behind
     */
    static StagedFile receive(Upload upload, DocumentLimits limits) {
        String name = FileNames.clean(upload.fileName());
        ContentCheck.promised(name);
        try {
            Path path = Files.createTempFile("baseportal-upload-", ".part");
            try {
                MessageDigest digest = newDigest();
                long size = copy(upload, path, digest, limits.maxSize().toBytes());
                FileKind kind = new ContentCheck(limits).check(path, name);
                return new StagedFile(path, name, kind, size, HexFormat.of().formatHex(digest.digest()));
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(path);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh SHA-256, which every Java platform has. */
    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(Upload upload, Path path, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        try (InputStream in = new DigestInputStream(upload.content().getInputStream(), digest);
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new UploadRefused(Reason.TOO_LARGE, limit / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new UploadRefused(Reason.EMPTY);
        }
        return size;
    }
}
