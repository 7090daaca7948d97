package org.baseportal.accounts.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * One request's view of a session: reads from a copy, remembers what was changed, and touches the stored session only
 * when there is something to store.
 */
final class PortalSession implements Session {

    private final MapSession view;
    private final Instant storedAccess;
    private final Set<String> changed = new HashSet<>();
    private final Supplier<@Nullable Session> source;
    private @Nullable Session stored;
    private boolean intervalChanged;

    /** A view of a session that is already stored; the source reads it again if it has to be changed. */
    PortalSession(MapSession view, Supplier<@Nullable Session> source) {
        this.view = view;
        this.source = source;
        this.storedAccess = view.getLastAccessedTime();
    }

    /** The stored session, read when it is first needed; null if it has been ended meanwhile. */
    @Nullable
    Session stored() {
        if (stored == null) {
            stored = source.get();
        }
        return stored;
    }

    MapSession copy() {
        return new MapSession(view);
    }

    String originalId() {
        return view.getOriginalId();
    }

    /** Whether there is something to store, counting a visit only once in the given time. */
    boolean needsSave(Duration visitEvery) {
        boolean visited = !view.getLastAccessedTime().isBefore(storedAccess.plus(visitEvery));
        return stored != null || visited || intervalChanged || !changed.isEmpty();
    }

    /** Brings the stored session to the state of this view. */
    void applyTo(Session target) {
        for (String name : changed) {
            Object value = view.getAttribute(name);
            if (value == null) {
                target.removeAttribute(name);
            } else {
                target.setAttribute(name, value);
            }
        }
        target.setLastAccessedTime(view.getLastAccessedTime());
        if (intervalChanged) {
            target.setMaxInactiveInterval(view.getMaxInactiveInterval());
        }
    }

    @Override
    public String getId() {
        return view.getId();
    }

    @Override
    public String changeSessionId() {
        Session target = stored();
        if (target != null) {
            view.setId(target.changeSessionId());
        }
        return view.getId();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the interface predates its null marks
    public <T> T getAttribute(String name) {
        return (T) view.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return view.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        view.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        view.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return view.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        view.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return view.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        view.setMaxInactiveInterval(interval);
        intervalChanged = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return view.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return view.isExpired();
    }
}
