package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person has typed into a long form and not saved: kept on the server for himself alone, so that a session that
 * ends, or a browser that closes, loses nothing.
 */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class FormDrafts {

    /** More than the longest form can hold; anything longer is no form of ours. */
    private static final int LIMIT = 400_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the fields as they were sent, in place of what was kept before.
     *
     * @return whether they were kept; false if they are too long
     */
    @Transactional
    public boolean keep(CurrentUser user, String form, Map<String, List<String>> fields) {
        String payload = json.writeValueAsString(fields);
        if (payload.length() > LIMIT) {
            return false;
        }
        jdbc.sql("""
                insert into projects_form_draft (user_id, form_key, payload, saved_at)
                values (:user, :form, :payload, :at)
                on conflict (user_id, form_key) do update set payload = excluded.payload, saved_at = excluded.saved_at""")
                .param("user", user.id().value())
                .param("form", form)
                .param("payload", payload.replace("\\u0000", ""))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** What was kept, if anything. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(CurrentUser user, String form) {
        return jdbc.sql("select payload, saved_at from projects_form_draft where user_id = :user and form_key = :form")
                .param("user", user.id().value())
                .param("form", form)
                .query((row, number) -> new Draft(
                        json.readValue(row.getString(1), new TypeReference<Map<String, List<String>>>() {}),
                        row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Forgets what was kept: the form was saved, or the person does not want it. */
    @Transactional
    public void forget(CurrentUser user, String form) {
        jdbc.sql("delete from projects_form_draft where user_id = :user and form_key = :form")
                .param("user", user.id().value())
                .param("form", form)
                .update();
    }

    /** Fields as they were sent, and when. */
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {}
}
