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

    /** Whose files they are. */
    enum Shelf {
        IMPORTS("exchange_piece", "import_id"),
        EXPORTS("exchange_export_piece", "export_id");

        private final String table;
        private final String owner;

        Shelf(String table, String owner) {
            this.table = table;
            this.owner = owner;
        }
    }

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    FileKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Shelf shelf, long id, Path file) throws IOException {
        String insert = "insert into " + shelf.table + " (" + shelf.owner + ", part, bytes) values (?, ?, ?)";
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql(insert).params(id, part++, piece).update();
            }
        }
    }

    /** The caller deletes the file. */
    Path fetch(Shelf shelf, long id) throws IOException {
        Path file = Files.createTempFile("portal-", ".tmp");
        String from = " from " + shelf.table + " where " + shelf.owner + " = ?";
        List<Integer> parts = jdbc.sql("select part" + from + " order by part")
                .param(id)
                .query(Integer.class)
                .list();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int part : parts) {
                out.write(jdbc.sql("select bytes" + from + " and part = ?")
                        .params(id, part)
                        .query(byte[].class)
                        .single());
            }
        }
        return file;
    }

    void drop(Shelf shelf, long id) {
        jdbc.sql("delete from " + shelf.table + " where " + shelf.owner + " = ?")
                .param(id)
                .update();
    }
}
