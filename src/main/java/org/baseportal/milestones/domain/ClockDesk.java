package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.calendar.CalendarChanged;
import org.baseportal.calendar.WorkingDays;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, stops and resumes the legal terms of milestones. Acts are kept for ever; the number of acts a person has seen
 * keeps two from doing the same.
 */
@Service
public class ClockDesk {

    private final ClockStore store;
    private final LegalClocks clocks;
    private final MilestoneRepository milestones;
    private final PlanAccess access;
    private final WorkingDays days;
    private final AuditTrail audit;
    private final Clock clock;

    ClockDesk(
            ClockStore store,
            LegalClocks clocks,
            MilestoneRepository milestones,
            PlanAccess access,
            WorkingDays days,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.milestones = milestones;
        this.access = access;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** The term of a milestone that the caller has read for this person; empty if none runs for it. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<ClockView> of(MilestoneView milestone) {
        Integer id = milestone.content().clockId();
        return id == null ? Optional.empty() : clocks.find(id).map(found -> view(milestone.id(), found));
    }

    private ClockView view(long milestone, LegalClock found) {
        LocalDate today = Days.today(clock);
        List<ClockAct> acts = store.acts(milestone);
        ClockAct.Kind next = ClockAct.Kind.after(acts.size());
        ClockStore.Term term = store.term(milestone).orElse(null);
        if (term == null) {
            LegalClock.Term now = found.on(today).orElse(null);
            Integer count = now == null ? null : now.workingDays();
            String source = now == null ? null : now.source();
            return new ClockView(found, count, source, null, null, null, false, false, acts, next);
        }
        LocalDate due = term.dueOn();
        boolean over = due != null && due.isBefore(today);
        Integer left = due == null ? Integer.valueOf(term.left()) : Integer.valueOf(days.between(today, due));
        boolean estimated = due != null && !days.isAnnounced(due.getYear());
        return new ClockView(
                found, term.workingDays(), term.source(), term.startedOn(), left, due, estimated, over, acts, next);
    }

    /**
     * Does what comes next: starts, stops or resumes the clock as of a day.
     *
     * @param seen how many acts the person has seen
     * @throws ConflictException if no term runs for the milestone, somebody did it meanwhile, the day lies before the
     *     last act or in the future, or no rule holds on the day of the start
     */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public void act(ProjectCode code, MilestoneId id, int seen, LocalDate day, String reason, CurrentUser by) {
        ProjectSummary project = access.inWork(code, by);
        Milestone milestone = milestones.lock(project.id().value(), id.value()).orElseThrow(NotFoundException::new);
        List<ClockAct> acts = new ArrayList<>(store.acts(id.value()));
        refuse(milestone, acts, seen, day);
        Instant now = clock.instant();
        ClockAct act = new ClockAct(ClockAct.Kind.after(acts.size()), day, reason, by.displayName(), now);
        ClockStore.Term term = store.term(id.value()).orElseGet(() -> begin(milestone, day));
        store.add(id.value(), acts.size() + 1, act, by, now);
        acts.add(act);
        store.put(id.value(), counted(term, acts));
        audit.record(new AuditEntry(
                "project",
                code.value(),
                "clock-" + act.kind().name().toLowerCase(Locale.ROOT),
                by.id(),
                by.displayName(),
                reason,
                List.of(
                        new FieldChange("milestone", null, milestone.content().nameZh()),
                        new FieldChange("onDay", null, day.toString()))));
    }

    private void refuse(Milestone milestone, List<ClockAct> acts, int seen, LocalDate day) {
        if (milestone.content().clockId() == null) {
            throw new ConflictException("milestones.clock.none");
        }
        if (!milestone.status().isOpen()) {
            throw new ConflictException("milestones.refused.settled", Words.of(milestone.status()));
        }
        if (acts.size() != seen) {
            throw new ConflictException("milestones.refused.changedMeanwhile");
        }
        if (day.isAfter(Days.today(clock))) {
            throw new ConflictException("milestones.clock.future");
        }
        if (!acts.isEmpty() && day.isBefore(acts.get(acts.size() - 1).onDay())) {
            throw new ConflictException("milestones.clock.order");
        }
    }

    private ClockStore.Term begin(Milestone milestone, LocalDate day) {
        int id = Objects.requireNonNull(milestone.content().clockId());
        LegalClock.Term term = clocks.find(id)
                .flatMap(found -> found.on(day))
                .orElseThrow(() -> new ConflictException("milestones.clock.noRule", day.toString()));
        return new ClockStore.Term(id, term.workingDays(), term.source(), day, term.workingDays(), null);
    }

    private ClockStore.Term counted(ClockStore.Term term, List<ClockAct> acts) {
        ClockCount count = ClockCount.of(term.workingDays(), acts, days);
        return new ClockStore.Term(
                term.clock(), term.workingDays(), term.source(), term.startedOn(), count.left(), count.dueOn());
    }

    /** Counts again what a changed calendar moves. */
    @ApplicationModuleListener
    @TrustedCaller("the event of a changed calendar")
    public void on(CalendarChanged changed) {
        for (long milestone : store.touching(changed.year())) {
            store.term(milestone).ifPresent(term -> store.put(milestone, counted(term, store.acts(milestone))));
        }
    }
}
