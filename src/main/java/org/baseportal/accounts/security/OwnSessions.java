package org.baseportal.accounts.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** A person's own sessions: where he is signed in, and how to end that. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnSessions {

    private final FindByIndexNameSessionRepository<PortalSession> sessions;

    OwnSessions(FindByIndexNameSessionRepository<PortalSession> sessions) {
        this.sessions = sessions;
    }

    /** All running sessions, the one that asks first, then the last used first. */
    public List<OwnSession> of(CurrentUser user, @Nullable String currentId) {
        return running(user).entrySet().stream()
                .map(it -> view(it.getKey(), it.getValue(), it.getKey().equals(currentId)))
                .sorted(Comparator.comparing(OwnSession::current)
                        .thenComparing(OwnSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** Ends the session of this handle, if it is the person's own. */
    public void end(CurrentUser user, String handle) {
        running(user).keySet().stream().filter(id -> handle(id).equals(handle)).forEach(sessions::deleteById);
    }

    /** Ends all of the person's sessions but the one that asks. */
    public void endOthers(CurrentUser user, @Nullable String currentId) {
        running(user).keySet().stream().filter(id -> !id.equals(currentId)).forEach(sessions::deleteById);
    }

    private Map<String, PortalSession> running(CurrentUser user) {
        return sessions.findByPrincipalName(String.valueOf(user.id().value()));
    }

    private static OwnSession view(String id, Session session, boolean current) {
        String browser = session.getAttributeOrDefault(SessionClient.BROWSER, "");
        String address = session.getAttributeOrDefault(SessionClient.ADDRESS, "");
        return new OwnSession(
                handle(id),
                browser,
                address,
                SessionMark.parse(session.getAttribute(SessionMark.ATTRIBUTE))
                        .map(SessionMark::signedInAt)
                        .orElse(session.getCreationTime()),
                session.getLastAccessedTime(),
                current);
    }

    private static String handle(String id) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(id.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
