package org.baseportal.projects.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.audit.AuditHistory;
import org.baseportal.audit.AuditRecord;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a project: its steps from the transitions, its edits from the audit trail, in one line of time. */
@Service
public class ProjectHistory {

    private static final int LIMIT = 500;
    private static final Duration SAME_REQUEST = Duration.ofSeconds(30);

    private final ProjectRepository projects;
    private final TransitionRepository transitions;
    private final ProjectSight sight;
    private final AuditHistory audit;

    ProjectHistory(
            ProjectRepository projects, TransitionRepository transitions, ProjectSight sight, AuditHistory audit) {
        this.projects = projects;
        this.transitions = transitions;
        this.sight = sight;
        this.audit = audit;
    }

    /** The history, the newest first. */
    @Transactional(readOnly = true)
    @TrustedCaller("pages of a project; who sees it is checked here")
    public List<HistoryEntry> of(ProjectCode code, CurrentUser user) {
        sight.requireFull(code, user);
        Project project = projects.findByCode(code.value()).orElseThrow(NotFoundException::new);
        List<AuditRecord> acts = audit.of("project", code.value(), null, LIMIT);
        List<HistoryEntry> entries = new ArrayList<>();
        for (Transition step : transitions.ofProject(project.id())) {
            entries.add(step.entry(addressOf(step, acts)));
        }
        acts.stream().filter(act -> !isStep(act)).map(ProjectHistory::entry).forEach(entries::add);
        entries.sort(Comparator.comparing(HistoryEntry::at).reversed());
        return entries;
    }

    private static boolean isStep(AuditRecord act) {
        return act.action().endsWith("-confirm") || Verb.ofPath(act.action()).isPresent();
    }

    private static @Nullable String addressOf(Transition step, List<AuditRecord> acts) {
        String action = step.verb().path();
        Optional<AuditRecord> act = acts.stream()
                .filter(one -> one.action().equals(action) || one.action().equals(action + "-confirm"))
                .filter(one -> isSameRequest(one.at(), step.at()))
                .findFirst();
        return act.map(AuditRecord::clientAddress).orElse(null);
    }

    private static boolean isSameRequest(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_REQUEST) < 0;
    }

    private static HistoryEntry entry(AuditRecord act) {
        return new HistoryEntry(
                act.at(),
                null,
                act.action(),
                act.actorName(),
                act.clientAddress(),
                null,
                null,
                null,
                act.reason(),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                act.changes());
    }

    /** The day from which a step counts, where that is worth saying. */
    static @Nullable LocalDate ifOther(LocalDate effective, Instant at) {
        return effective.equals(Days.of(at)) ? null : effective;
    }
}
