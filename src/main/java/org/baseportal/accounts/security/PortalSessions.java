package org.baseportal.accounts.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * The sessions in PostgreSQL behind a small cache of this instance. A page of a running session asks the database at
 * most once in a few seconds and writes at most once a minute; a change is stored at once, and a session that was ended
 * here is gone here at once, on other instances when the few seconds are over.
 *
 * @param <S> the stored session
 */
final class PortalSessions<S extends Session> implements FindByIndexNameSessionRepository<PortalSession> {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final Duration VISIT_EVERY = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 5_000;

    private final FindByIndexNameSessionRepository<S> store;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    PortalSessions(FindByIndexNameSessionRepository<S> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public PortalSession createSession() {
        S unsaved = store.createSession();
        PortalSession session = new PortalSession(new MapSession(unsaved), () -> unsaved);
        session.stored();
        return session;
    }

    @Override
    public @Nullable PortalSession findById(String id) {
        Kept known = kept.get(id);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.session().isExpired() ? null : view(new MapSession(known.session()));
        }
        kept.remove(id);
        S found = store.findById(id);
        if (found == null) {
            return null;
        }
        PortalSession session = view(new MapSession(found));
        keep(session);
        return session;
    }

    @Override
    public void save(PortalSession session) {
        if (!session.needsSave(VISIT_EVERY)) {
            return;
        }
        @SuppressWarnings("unchecked") // every stored session comes from this store
        S stored = (S) session.stored();
        if (stored == null) {
            kept.remove(session.originalId());
            return; // ended meanwhile, and stays so
        }
        session.applyTo(stored);
        store.save(stored);
        if (!session.originalId().equals(session.getId())) {
            kept.remove(session.originalId());
        }
        keep(session);
    }

    @Override
    public void deleteById(String id) {
        kept.remove(id);
        store.deleteById(id);
    }

    /** Drops what is kept of a person's sessions, after they have been ended in the database. */
    void forget(String principal) {
        kept.values().removeIf(it -> principal.equals(it.session().getAttribute(PRINCIPAL_NAME_INDEX_NAME)));
    }

    @Override
    public Map<String, PortalSession> findByIndexNameAndIndexValue(String index, String value) {
        return store.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> view(new MapSession(it.getValue()))));
    }

    private PortalSession view(MapSession copy) {
        return new PortalSession(copy, () -> store.findById(copy.getOriginalId()));
    }

    private void keep(PortalSession session) {
        Instant now = clock.instant();
        if (kept.size() >= MOST_KEPT) {
            kept.values().removeIf(it -> !it.until().isAfter(now));
        }
        if (kept.size() < MOST_KEPT) {
            kept.put(session.getId(), new Kept(session.copy(), now.plus(KEPT)));
        }
    }

    private record Kept(MapSession session, Instant until) {}
}
