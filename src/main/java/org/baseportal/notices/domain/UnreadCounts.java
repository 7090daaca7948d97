package org.baseportal.notices.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.shared.web.UnreadNotices;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number beside the bell on every page. It is kept for a minute, so that a page costs no statement more; what
 * happens on this instance is seen at once, what happens on another within that minute.
 */
@Component
class UnreadCounts implements UnreadNotices {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final NoticeStore store;
    private final Clock clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    UnreadCounts(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long count() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user ? of(user.id()) : 0;
    }

    private long of(UserId person) {
        Instant now = clock.instant();
        Kept known = kept.get(person.value());
        if (known != null && known.until().isAfter(now)) {
            return known.count();
        }
        long count = store.count(person, Box.UNREAD);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(person.value(), new Kept(count, now.plus(KEPT)));
        return count;
    }

    /** Counts afresh once the running transaction has been committed. */
    void forgetAfterCommit(UserId user) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.remove(user.value());
            }
        });
    }

    private record Kept(long count, Instant until) {}
}
