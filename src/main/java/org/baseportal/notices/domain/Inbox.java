package org.baseportal.notices.domain;

import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own notices; nobody reads another's. */
@Service
@PreAuthorize("isAuthenticated()")
public class Inbox {

    private final NoticeStore store;
    private final UnreadCounts counts;
    private final Clock clock;

    Inbox(NoticeStore store, UnreadCounts counts, Clock clock) {
        this.store = store;
        this.counts = counts;
        this.clock = clock;
    }

    /** How many are in a box. */
    @Transactional(readOnly = true)
    public long count(Box box, CurrentUser user) {
        return store.count(user.id(), box);
    }

    /** Those in a box, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> page(Box box, int size, long offset, CurrentUser user) {
        return store.page(user.id(), box, size, offset);
    }

    /**
     * Marks one as read; a second time changes nothing.
     *
     * @throws NotFoundException if it is not his
     */
    @Transactional
    public void read(long id, CurrentUser user) {
        if (!store.read(user.id(), id, clock.instant())) {
            throw new NotFoundException();
        }
        counts.forgetAfterCommit(user.id());
    }

    /** Marks all up to this id as read: what came while he looked stays unread. Returns how many. */
    @Transactional
    public int readUpTo(long id, CurrentUser user) {
        int marked = store.readUpTo(user.id(), id, clock.instant());
        counts.forgetAfterCommit(user.id());
        return marked;
    }
}
