package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.Assignment;
import org.baseportal.reviews.domain.CallEntries;
import org.baseportal.reviews.domain.CallEntry;
import org.baseportal.reviews.domain.MySheets;
import org.baseportal.reviews.domain.WaitingDecision;
import org.baseportal.reviews.domain.WaitingDecisions;
import org.baseportal.shared.time.Days;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reviews that wait: conflicts to declare, sheets to write, projects to decide. */
@Component
@Order(200)
class ReviewsWork implements WorkSource {

    private final MySheets sheets;
    private final WaitingDecisions decisions;
    private final CallEntries entries;
    private final Clock clock;

    ReviewsWork(MySheets sheets, WaitingDecisions decisions, CallEntries entries, Clock clock) {
        this.sheets = sheets;
        this.decisions = decisions;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        boolean english = Words.english(locale);
        List<Work> work = new ArrayList<>();
        if (user.is(Role.REVIEWER)) {
            List<Assignment> mine = sheets.mine(user);
            for (MineShown shown : List.of(MineShown.DECLARE, MineShown.WRITE)) {
                add(
                        work,
                        shown,
                        mine.stream().filter(shown.test(clock.instant())).toList(),
                        english);
            }
        }
        if (user.is(Role.APPROVER)) {
            List<WaitingDecision> waiting = decisions.of(user);
            if (!waiting.isEmpty()) {
                work.add(new Work(
                        "reviews.work.decide",
                        "gavel",
                        waiting.size(),
                        "/reviews/decisions",
                        waiting.stream()
                                .limit(Work.SHOWN)
                                .map(it -> item(it, english))
                                .toList()));
            }
        }
        if (user.is(Role.STAFF)) {
            List<CallEntry> waiting = entries.waiting();
            if (!waiting.isEmpty()) {
                work.add(new Work(
                        "reviews.work.check",
                        "list-check",
                        waiting.size(),
                        "/reviews/checks",
                        waiting.stream()
                                .limit(Work.SHOWN)
                                .map(it -> new WorkItem(
                                        "/reviews/submissions/" + it.submissionId(),
                                        it.title(english),
                                        it.code(),
                                        null,
                                        false))
                                .toList()));
            }
        }
        return work;
    }

    private void add(List<Work> work, MineShown shown, List<Assignment> mine, boolean english) {
        if (!mine.isEmpty()) {
            work.add(new Work(
                    "reviews.work." + shown.key(),
                    shown == MineShown.DECLARE ? "hand-stop" : "edit",
                    mine.size(),
                    "/reviews/mine?show=" + shown.key(),
                    mine.stream().limit(Work.SHOWN).map(it -> item(it, english)).toList()));
        }
    }

    private WorkItem item(Assignment it, boolean english) {
        boolean late = it.dueOn().isBefore(Days.today(clock));
        return new WorkItem(
                "/reviews/mine/" + it.id(),
                it.title(english),
                it.code(),
                it.dueOn().toString(),
                late);
    }

    private static WorkItem item(WaitingDecision it, boolean english) {
        String url = "/reviews/rounds/" + it.roundId() + "/decide/" + it.code();
        return new WorkItem(url, it.title(english), it.code() + " · " + it.roundName(), null, false);
    }
}
