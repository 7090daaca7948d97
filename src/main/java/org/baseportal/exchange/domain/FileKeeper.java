package org.baseportal.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the bytes of files in the database, in pieces, and fetches them into a temporary file to be read. */
@Component
class FileKeeper {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    FileKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into exchange_piece (import_id, part, bytes) values (?, ?, ?)")
                        .params(id, part++, piece)
                        .update();
            }
        }
    }

    /** The caller deletes the file. */
    Path fetch(long id) throws IOException {
        Path file = Files.createTempFile("import-", ".tmp");
        List<Integer> parts = jdbc.sql("select part from exchange_piece where import_id = ? order by part")
                .param(id)
                .query(Integer.class)
                .list();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int part : parts) {
                out.write(jdbc.sql("select bytes from exchange_piece where import_id = ? and part = ?")
                        .params(id, part)
                        .query(byte[].class)
                        .single());
            }
        }
        return file;
    }
}
