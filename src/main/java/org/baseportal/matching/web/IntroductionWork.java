package org.baseportal.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.Introduction;
import org.baseportal.matching.domain.IntroductionFilter;
import org.baseportal.matching.domain.IntroductionList;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** My introductions whose next day has passed, and those of which nothing was heard for long. */
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
        List<Work> all = new ArrayList<>();
        add(all, "late", IntroductionFilter.of(true, true, false), user, locale);
        add(all, "silent", IntroductionFilter.of(true, false, true), user, locale);
        return all;
    }

    private void add(List<Work> all, String what, IntroductionFilter filter, CurrentUser user, Locale locale) {
        Slice<Introduction> found = list.list(filter, new PageRequest(1, Work.SHOWN, null, null), user);
        if (found.rows().isEmpty()) {
            return;
        }
        List<WorkItem> items = found.rows().stream()
                .map(one -> new WorkItem(
                        "/matching/introductions/" + one.id(),
                        one.titleIn(locale.getLanguage()),
                        one.partnerIn(locale.getLanguage()),
                        one.nextOn() == null ? null : one.nextOn().toString(),
                        one.late()))
                .toList();
        all.add(new Work(
                "matching.work." + what,
                "users-group",
                found.total().rows(),
                "/matching/introductions?mine=true&" + what + "=true",
                items));
    }
}
