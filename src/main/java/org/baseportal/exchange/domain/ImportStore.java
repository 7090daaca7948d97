package org.baseportal.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.exchange.RowFault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports. A state changes only from the state that the caller names: a second click finds none. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** A file that has come. */
    record Arrival(
            UUID token,
            String definition,
            String fileName,
            long bytes,
            FoundFile found,
            ImportPlan plan,
            long uploader,
            String uploaderName,
            Instant at) {}

    /** Empty if this token has brought a file before. */
    Optional<Long> insert(Arrival arrival) {
        return jdbc.sql("""
                insert into exchange_import (token, definition, file_name, file_bytes, found, plan, uploaded_by,
                    uploader_name, uploaded_at, rows_total)
                values (:token, :definition, :name, :bytes, :found::jsonb, :plan::jsonb, :by, :byName, :at, :total)
                on conflict (token) do nothing returning id""")
                .param("token", arrival.token())
                .param("definition", arrival.definition())
                .param("name", arrival.fileName())
                .param("bytes", arrival.bytes())
                .param("found", json.writeValueAsString(arrival.found()))
                .param("plan", json.writeValueAsString(arrival.plan()))
                .param("by", arrival.uploader())
                .param("byName", arrival.uploaderName())
                .param("at", arrival.at().atOffset(ZoneOffset.UTC))
                .param("total", arrival.found().survey().rows())
                .query(Long.class)
                .optional();
    }

    Optional<Long> findByToken(UUID token) {
        return jdbc.sql("select id from exchange_import where token = ?")
                .param(token)
                .query(Long.class)
                .optional();
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql("select * from exchange_import where id = ?")
                .param(id)
                .query(this::batch)
                .optional();
    }

    List<ImportBatch> latest(int limit, @Nullable Long before) {
        return jdbc.sql("select * from exchange_import where id < :before order by id desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    boolean replan(long id, FoundFile found, ImportPlan plan) {
        return jdbc.sql("""
                update exchange_import set found = ?::jsonb, plan = ?::jsonb, rows_total = ?, note = null
                where id = ? and state = 'UPLOADED'""")
                        .params(
                                json.writeValueAsString(found),
                                json.writeValueAsString(plan),
                                found.survey().rows(),
                                id)
                        .update()
                == 1;
    }

    /** Lets a job begin; the number of the run names it. Empty if the state has moved on. */
    Optional<Integer> begin(long id, ImportState from, ImportState to, ImportPlan plan, long by, Instant at) {
        return jdbc.sql("""
                update exchange_import set state = :to, plan = :plan::jsonb, run = run + 1, started_by = :by,
                    started_at = :at, rows_done = 0, cancel_asked = false, note = null
                where id = :id and state = :from returning run""")
                .param("to", to.name())
                .param("plan", json.writeValueAsString(plan))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("from", from.name())
                .query(Integer.class)
                .optional();
    }

    /** Ends a job, unless somebody has asked to cancel it in the meantime. */
    boolean finish(long id, ImportState from, ImportState to, Tally tally, @Nullable String note, Instant at) {
        return jdbc.sql("""
                update exchange_import set state = :to, rows_new = :fresh, rows_updated = :updated,
                    rows_skipped = :skipped, rows_faulty = :faulty, note = :note,
                    finished_at = case when :to in ('DONE', 'FAILED') then :at::timestamptz end
                where id = :id and state = :from and not cancel_asked""")
                        .param("to", to.name())
                        .param("fresh", tally.fresh())
                        .param("updated", tally.updated())
                        .param("skipped", tally.skipped())
                        .param("faulty", tally.faulty())
                        .param("note", note)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** A load that found faulty rows after all becomes a dry run. */
    boolean checkAgain(long id) {
        return jdbc.sql("update exchange_import set state = 'CHECKING', rows_done = 0"
                                + " where id = ? and state = 'LOADING' and not cancel_asked")
                        .param(id)
                        .update()
                == 1;
    }

    boolean backToMatching(long id) {
        return jdbc.sql("update exchange_import set state = 'UPLOADED', note = null where id = ? and state = 'CHECKED'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Asks a running job to stop; ends at once what no job works on. */
    boolean cancel(long id, Instant at) {
        return jdbc.sql("""
                update exchange_import set cancel_asked = true,
                    state = case when state in ('UPLOADED', 'CHECKED') then 'CANCELLED' else state end,
                    finished_at = case when state in ('UPLOADED', 'CHECKED') then :at::timestamptz end
                where id = :id and state in ('UPLOADED', 'CHECKING', 'CHECKED', 'LOADING')""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void cancelled(long id, Instant at) {
        jdbc.sql("""
                update exchange_import set state = 'CANCELLED', finished_at = ?
                where id = ? and state in ('CHECKING', 'LOADING')""").params(at.atOffset(ZoneOffset.UTC), id).update();
    }

    /** Tells how far a job has come; the answer says whether it is to stop. */
    boolean progress(long id, int done) {
        return jdbc.sql("update exchange_import set rows_done = ? where id = ? returning cancel_asked")
                .params(done, id)
                .query(Boolean.class)
                .single();
    }

    void clearFaults(long id) {
        jdbc.sql("delete from exchange_faulty_row where import_id = ?")
                .param(id)
                .update();
    }

    void addFaults(long id, List<FaultyRow> rows) {
        template.batchUpdate(
                "insert into exchange_faulty_row (import_id, row_number, faults) values (?, ?, ?::jsonb)",
                rows,
                500,
                (statement, row) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, row.row());
                    statement.setString(3, json.writeValueAsString(row.faults()));
                });
    }

    List<FaultyRow> faults(long id, int after, int limit) {
        return jdbc.sql("""
                select row_number, faults from exchange_faulty_row
                where import_id = ? and row_number > ? order by row_number limit ?""")
                .params(id, after, limit)
                .query((row, number) -> new FaultyRow(
                        row.getInt("row_number"),
                        json.readValue(row.getString("faults"), new TypeReference<List<RowFault>>() {})))
                .list();
    }

    /** One load of a definition at a time, until the transaction ends. */
    void lock(String definition) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exchange.' || ?, 0))")
                .param(definition)
                .query((row, number) -> 1)
                .single();
    }

    private ImportBatch batch(ResultSet row, int number) throws SQLException {
        return new ImportBatch(
                row.getLong("id"),
                row.getString("definition"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                ImportState.valueOf(row.getString("state")),
                json.readValue(row.getString("found"), FoundFile.class),
                json.readValue(row.getString("plan"), ImportPlan.class),
                row.getInt("run"),
                row.getLong("uploaded_by"),
                row.getString("uploader_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("started_by", Long.class),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                new Tally(
                        row.getInt("rows_new"),
                        row.getInt("rows_updated"),
                        row.getInt("rows_skipped"),
                        row.getInt("rows_faulty")),
                row.getBoolean("cancel_asked"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
