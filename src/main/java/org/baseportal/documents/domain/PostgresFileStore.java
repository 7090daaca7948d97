package org.baseportal.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bytes in PostgreSQL: backed up, restored and rolled back together with the rows that name them. */
@Component
class PostgresFileStore implements FileStore {

    /** Bytes in one row; the table's CHECK says the same. */
    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresFileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long save(StagedFile file) {
        long id = jdbc.sql("SELECT nextval('documents_blob_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO documents_blob (id, size, sha256, created_at) VALUES (?, ?, ?, ?)")
                .params(id, file.size(), file.sha256(), Timestamp.from(clock.instant()))
                .update();
        try (InputStream in = Files.newInputStream(file.path())) {
            int number = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                jdbc.sql("INSERT INTO documents_blob_chunk (blob_id, number, bytes) VALUES (?, ?, ?)")
                        .params(id, number++, chunk)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    @Override
    public void copy(long blobId, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> chunk = chunk(blobId, 0); chunk.isPresent(); chunk = chunk(blobId, ++number)) {
            out.write(chunk.get());
        }
    }

    private Optional<byte[]> chunk(long blobId, int number) {
        return jdbc.sql("SELECT bytes FROM documents_blob_chunk WHERE blob_id = ? AND number = ?")
                .params(blobId, number)
                .query(byte[].class)
                .optional();
    }
}
