package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.time.Days;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for a person here: to accept, overdue of his own, gates and slips to decide. */
@Component
@Order(300)
class MilestoneWork implements WorkSource {

    private final MilestoneList list;
    private final WaitingForApprover waiting;
    private final AdviceReader advice;
    private final Clock clock;

    MilestoneWork(MilestoneList list, WaitingForApprover waiting, AdviceReader advice, Clock clock) {
        this.list = list;
        this.waiting = waiting;
        this.advice = advice;
        this.clock = clock;
    }

    @Override
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        List<Work> works = new ArrayList<>();
        if (user.isAny(Role.STAFF, Role.APPROVER)) {
            add(
                    works,
                    "milestones.work.accept",
                    "list-check",
                    MilestoneFilter.acceptable(),
                    "?accept=true",
                    user,
                    locale);
        }
        if (user.is(Role.APPROVER)) {
            gates(works, user, locale);
            slips(works, user, locale);
        }
        if (user.is(Role.REVIEWER)) {
            advice(works, user, locale);
        }
        if (user.is(Role.STAFF)) {
            MilestoneFilter overdue = MilestoneFilter.overdueOf(user.id().value());
            add(works, "milestones.work.overdue", "alert-triangle", overdue, "?due=overdue&owner=me", user, locale);
        }
        return works;
    }

    private void add(
            List<Work> works,
            String key,
            String icon,
            MilestoneFilter filter,
            String query,
            CurrentUser user,
            Locale locale) {
        long count = list.count(filter, user);
        if (count > 0) {
            LocalDate today = Days.today(clock);
            List<WorkItem> items = list.first(filter, Work.SHOWN, user).stream()
                    .map(row -> item(row, today, locale))
                    .toList();
            works.add(new Work(key, icon, count, "/milestones" + query, items));
        }
    }

    private static WorkItem item(MilestoneRow row, LocalDate today, Locale locale) {
        return new WorkItem(
                "/projects/" + row.code() + "/milestones/" + row.id(),
                row.name(locale),
                row.code() + " · " + row.title(locale),
                row.dueOn().toString(),
                row.isLate(today));
    }

    private void gates(List<Work> works, CurrentUser user, Locale locale) {
        long count = waiting.gateCount(user);
        if (count > 0) {
            List<WorkItem> items = waiting.gates(Work.SHOWN, user).stream()
                    .map(gate -> new WorkItem(
                            "/projects/" + gate.code() + "/milestones/gate",
                            gate.title(locale),
                            gate.code(),
                            null,
                            false))
                    .toList();
            works.add(new Work("milestones.work.gates", "gavel", count, "/milestones/gates", items));
        }
    }

    private void advice(List<Work> works, CurrentUser user, Locale locale) {
        long count = advice.count(user);
        if (count > 0) {
            String today = Days.today(clock).toString();
            List<WorkItem> items = advice.waiting(Work.SHOWN, user).stream()
                    .map(one -> new WorkItem(
                            "/projects/" + one.code() + "/milestones/gate/advice",
                            one.title(locale),
                            one.code() + " · " + one.askedBy(),
                            one.dueOn().toString(),
                            one.dueOn().toString().compareTo(today) < 0))
                    .toList();
            works.add(new Work("milestones.work.advice", "gavel", count, "/milestones/advice", items));
        }
    }

    private void slips(List<Work> works, CurrentUser user, Locale locale) {
        long count = waiting.slipCount(user);
        if (count > 0) {
            List<WorkItem> items = waiting.slips(Work.SHOWN, user).stream()
                    .map(slip -> new WorkItem(
                            "/projects/" + slip.code() + "/milestones/" + slip.milestone(),
                            slip.name(locale),
                            slip.code() + " · " + slip.oldDueOn() + " → " + slip.newDueOn(),
                            null,
                            false))
                    .toList();
            works.add(new Work("milestones.work.slips", "calendar", count, "/milestones/slips", items));
        }
    }
}
