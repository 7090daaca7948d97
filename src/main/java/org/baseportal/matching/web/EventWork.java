package org.baseportal.matching.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.EventReader;
import org.baseportal.matching.domain.MatchEvent;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** My matching events that are over, whose results are still to be noted. */
@Component
@Order(61)
class EventWork implements WorkSource {

    private final EventReader events;

    EventWork(EventReader events) {
        this.events = events;
    }

    @Override
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        if (!user.isAny(Role.STAFF, Role.ADMIN)) {
            return List.of();
        }
        Slice<MatchEvent> past = events.list(true, new PageRequest(1, Work.SHOWN, null, null), user);
        if (past.rows().isEmpty()) {
            return List.of();
        }
        List<WorkItem> items = past.rows().stream()
                .map(one -> new WorkItem(
                        "/matching/events/" + one.id(),
                        one.title(),
                        one.noted() + " / " + one.meetings(),
                        one.heldOn().toString(),
                        true))
                .toList();
        return List.of(new Work(
                "matching.work.events", "calendar", past.total().rows(), "/matching/events?waiting=true", items));
    }
}
