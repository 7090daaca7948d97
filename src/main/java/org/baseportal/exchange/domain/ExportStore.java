package org.baseportal.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.SheetFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of exports. A state changes only from the state that the statement names. */
@Repository
class ExportStore {

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if this token has brought an export before. */
    Optional<Long> insert(ExportOrder order, ExportState state, UUID token, int rows, CurrentUser by, Instant at) {
        return jdbc.sql("""
                insert into exchange_export (token, definition, wanted, address, format, language, state, asked_by,
                    asked_name, asked_at, rows_total, finished_at)
                values (:token, :definition, :wanted::jsonb, :address, :format, :language, :state, :by, :byName, :at,
                    :rows, case when :state = 'SENT' then :at::timestamptz end)
                on conflict (token) do nothing returning id""")
                .param("token", token)
                .param("definition", order.definition())
                .param("wanted", order.wanted())
                .param("address", order.address())
                .param("format", order.format().name())
                .param("language", order.locale().toLanguageTag())
                .param("state", state.name())
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .query(Long.class)
                .optional();
    }

    Optional<Long> findByToken(UUID token, long by) {
        return jdbc.sql("select id from exchange_export where token = ? and asked_by = ?")
                .params(token, by)
                .query(Long.class)
                .optional();
    }

    /** How many of this person's exports are on their way; counted one request at a time. */
    int running(long by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exchange.export', ?))")
                .param(by)
                .query((row, number) -> 1)
                .single();
        return jdbc.sql("select count(*) from exchange_export where asked_by = ? and state in ('WAITING', 'RUNNING')")
                .param(by)
                .query(Integer.class)
                .single();
    }

    Optional<ExportJobRecord> find(long id) {
        return jdbc.sql("select * from exchange_export where id = ?")
                .param(id)
                .query(ExportStore::export)
                .optional();
    }

    /** The latest exports, newest first; of one person, or of all if {@code by} is null. */
    List<ExportJobRecord> latest(int limit, @Nullable Long before, @Nullable Long by) {
        String mine = by == null ? "" : " and asked_by = :by";
        return jdbc.sql("select * from exchange_export where id < :before" + mine + " order by id desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .param("by", by)
                .query(ExportStore::export)
                .list();
    }

    boolean begin(long id, int total, Instant at) {
        return jdbc.sql("""
                update exchange_export set state = 'RUNNING', rows_total = ?, rows_done = 0, started_at = ?
                where id = ? and state in ('WAITING', 'RUNNING') and not cancel_asked""").params(total, at.atOffset(ZoneOffset.UTC), id).update() == 1;
    }

    /** Tells how far a job has come; the answer says whether it is to stop. */
    boolean progress(long id, int done) {
        return jdbc.sql("update exchange_export set rows_done = ? where id = ? returning cancel_asked")
                .params(done, id)
                .query(Boolean.class)
                .single();
    }

    /** False if somebody has asked to cancel it in the meantime. */
    boolean ready(long id, int rows, long bytes, String sight, Instant at, Instant expires) {
        return jdbc.sql("""
                update exchange_export set state = 'READY', rows_total = :rows, rows_done = :rows, bytes = :bytes,
                    sight = :sight, finished_at = :at, expires_at = :expires
                where id = :id and state = 'RUNNING' and not cancel_asked""")
                        .param("rows", rows)
                        .param("bytes", bytes)
                        .param("sight", sight)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends an export without a file. */
    void end(long id, ExportState state, @Nullable String note, Instant at) {
        jdbc.sql("""
                update exchange_export set state = :state, note = :note, finished_at = :at
                where id = :id and state in ('WAITING', 'RUNNING')""")
                .param("state", state.name())
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Asks a running job to stop; ends at once what no job works on yet, or drops a file that is ready. */
    boolean cancel(long id, Instant at) {
        return jdbc.sql("""
                update exchange_export set cancel_asked = true,
                    state = case when state = 'RUNNING' then state else 'CANCELLED' end,
                    finished_at = case when state = 'RUNNING' then finished_at else :at::timestamptz end
                where id = :id and state in ('WAITING', 'RUNNING', 'READY')""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The numbers of the exports whose time is over; they are expired from now on. */
    List<Long> expire(Instant now) {
        return jdbc.sql("update exchange_export set state = 'EXPIRED' where state = 'READY' and expires_at <= ?"
                        + " returning id")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    private static ExportJobRecord export(ResultSet row, int number) throws SQLException {
        ExportOrder order = new ExportOrder(
                row.getString("definition"),
                row.getString("wanted"),
                row.getString("address"),
                SheetFormat.valueOf(row.getString("format")),
                Locale.forLanguageTag(row.getString("language")));
        return new ExportJobRecord(
                row.getLong("id"),
                order,
                ExportState.valueOf(row.getString("state")),
                row.getLong("asked_by"),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "expires_at"),
                row.getString("sight"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getLong("bytes"),
                row.getBoolean("cancel_asked"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
