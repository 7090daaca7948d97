package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent after the session had ended, without JavaScript to warn of it: kept for the person whose session
 * it was, and for nobody else. Reached only behind the check of the form's token, so no other site can leave anything
 * here; nothing with a password is kept, nothing longer than a long form, and no more than a few.
 */
@Service
public class SentForms {

    private static final int LONGEST = 400_000;
    private static final int MOST_FIELDS = 3_000;
    private static final int MOST_KEPT = 5;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PAGE = "/me/forms/";

    private final PastSessions sessions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SentForms(PastSessions sessions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what a request without a session sent; gives the page where its sender finds it. */
    @Transactional
    @TrustedCaller("the door, for the holder of the ended session")
    Optional<String> keep(HttpServletRequest request) {
        Map<String, List<String>> fields = fields(request);
        if (!isForm(request)
                || fields.size() > MOST_FIELDS
                || fields.keySet().stream().anyMatch(SentForms::secret)) {
            return Optional.empty();
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String payload = json.writeValueAsString(fields).replace("\\u0000", "");
        if (payload.length() > LONGEST) {
            return Optional.empty();
        }
        return ReturnAddress.of(request.getRequestURI() + query)
                .flatMap(address -> sessions.holder(request.getRequestedSessionId())
                        .map(holder -> PAGE + insert(holder, address, payload)));
    }

    private UUID insert(UserId holder, String address, String payload) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into accounts_sent_form (id, user_id, address, payload, kept_at) values (?, ?, ?, ?, ?)")
                .params(id, holder.value(), address, payload, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from accounts_sent_form where user_id = :user and id not in (
                            select id from accounts_sent_form where user_id = :user
                            order by kept_at desc, id limit :most)
                        """).param("user", holder.value()).param("most", MOST_KEPT).update();
        return id;
    }

    /** The person's own form of this id. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<SentForm> find(CurrentUser user, UUID id) {
        return jdbc.sql("select address, payload, kept_at from accounts_sent_form where id = ? and user_id = ?")
                .params(id, user.id().value())
                .query((row, number) -> new SentForm(
                        id,
                        row.getString(1),
                        json.readValue(row.getString(2), new TypeReference<Map<String, List<String>>>() {}),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Forgets the person's own form of this id. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void forget(CurrentUser user, UUID id) {
        jdbc.sql("delete from accounts_sent_form where id = ? and user_id = ?")
                .params(id, user.id().value())
                .update();
    }

    /** Forgets what nobody came for within a day. */
    @Transactional
    @TrustedCaller("the hourly job")
    int cleanUp() {
        return jdbc.sql("delete from accounts_sent_form where kept_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The id in the address of such a page. */
    static Optional<UUID> idIn(String page) {
        boolean ours = page.matches(PAGE + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return ours ? Optional.of(UUID.fromString(page.substring(PAGE.length()))) : Optional.empty();
    }

    /** Sent by a person who waits for a page, not by a script that keeps a draft. */
    private static boolean isForm(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("POST") && (mode == null || mode.equals("navigate"));
    }

    private static boolean secret(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.contains("password") || plain.contains("secret");
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return fields;
    }
}
