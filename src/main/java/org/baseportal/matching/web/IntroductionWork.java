package org.baseportal.matching.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.Introduction;
import org.baseportal.matching.domain.IntroductionFilter;
import org.baseportal.matching.domain.IntroductionList;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** My introductions whose next day has passed. */
@Component
@Order(60)
class IntroductionWork implements WorkSource {

    private final IntroductionList list;

    IntroductionWork(IntroductionList list) {
        this.list = list;
    }

    @Override
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        if (!user.is(Role.STAFF)) {
            return List.of();
        }
        List<Introduction> late = list.list(new IntroductionFilter(null, true, true, false), user);
        if (late.isEmpty()) {
            return List.of();
        }
        List<WorkItem> items = late.stream()
                .limit(Work.SHOWN)
                .map(one -> new WorkItem(
                        "/matching/introductions/" + one.id(),
                        one.title(),
                        one.partnerName(),
                        one.nextOn() == null ? null : one.nextOn().toString(),
                        true))
                .toList();
        return List.of(new Work(
                "matching.work.late",
                "users-group",
                late.size(),
                "/matching/introductions?mine=true&late=true",
                items));
    }
}
