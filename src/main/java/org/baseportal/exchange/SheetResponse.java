package org.baseportal.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a sheet that a person asked for, whole or not at all. */
public final class SheetResponse {

    /** Writes the bytes of a sheet. */
    @FunctionalInterface
    public interface Body {
        /** Writes all bytes to {@code out} and leaves it open. */
        void writeTo(OutputStream out) throws IOException;
    }

    private SheetResponse() {}

    /** Makes the sheet in a file first: what fails on the way becomes an error page and no half of a sheet. */
    public static void send(String fileName, SheetFormat format, Body body, HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("export-", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                body.writeTo(out);
            }
            send(fileName, format, file, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Sends a sheet that has been made; the file stays. */
    public static void send(String fileName, SheetFormat format, Path file, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }
}
