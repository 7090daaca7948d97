package org.baseportal.audit.domain;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.AccountsJournal;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail with plain inserts; the application's role may not change or remove what stands there. */
@Service
@TrustedCaller("the act has been checked by the service that reports it")
class JdbcAuditTrail implements AuditTrail, AccountsJournal {

    private static final int BATCH = 500;

    private static final String INSERT = """
            insert into audit_event
                (at, subject_type, subject_key, action, actor_id, actor_name, client_address, reason, changes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Origin origin;
    private final Clock clock;

    JdbcAuditTrail(JdbcTemplate jdbc, JsonMapper json, Origin origin, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<AuditEntry> entries) {
        Instant at = clock.instant();
        String client = origin.address();
        jdbc.batchUpdate(INSERT, entries, BATCH, (statement, entry) -> fill(statement, entry, at, client));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String username, String action, @Nullable CurrentUser actor, Map<String, AccountsJournal.Change> changes) {
        List<FieldChange> fields = changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new FieldChange(
                        it.getKey(), it.getValue().before(), it.getValue().after()))
                .toList();
        record(new AuditEntry(
                "user",
                username,
                action,
                actor == null ? null : actor.id(),
                actor == null ? "" : actor.displayName(),
                null,
                fields));
    }

    private void fill(PreparedStatement statement, AuditEntry entry, Instant at, @Nullable String client)
            throws SQLException {
        statement.setTimestamp(1, Timestamp.from(at));
        statement.setString(2, entry.subjectType());
        statement.setString(3, entry.subjectKey());
        statement.setString(4, entry.action());
        if (entry.actor() == null) {
            statement.setNull(5, Types.BIGINT);
        } else {
            statement.setLong(5, entry.actor().value());
        }
        statement.setString(6, entry.actorName());
        statement.setString(7, client);
        statement.setString(8, entry.reason());
        statement.setString(9, json.writeValueAsString(entry.changes()));
    }
}
