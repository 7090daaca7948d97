package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectEvent.ProjectEdited;
import org.baseportal.projects.ProjectEvent.ProjectRegistered;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Registers projects and edits what people write about them. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class ProjectRegister {

    private final ProjectRepository projects;
    private final CodeReservation codes;
    private final Revisions revisions;
    private final FieldWriter fields;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    ProjectRegister(
            ProjectRepository projects,
            CodeReservation codes,
            Revisions revisions,
            FieldWriter fields,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.projects = projects;
        this.codes = codes;
        this.revisions = revisions;
        this.fields = fields;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Registers a draft. The same token registers one project only, however often it is sent: the second time the
     * first project's code comes back.
     */
    public ProjectCode register(ProjectContent content, UUID token, CurrentUser by) {
        Optional<ProjectCode> before = registered(token);
        if (before.isPresent()) {
            return before.get();
        }
        ProjectCode code = codes.next(Days.today(clock).getYear());
        return Objects.requireNonNull(transaction.execute(status -> create(code, content, token, by)));
    }

    /** The project that was registered with this token, if it was: a second click finds it. */
    @Transactional(readOnly = true)
    public Optional<ProjectCode> registered(UUID token) {
        return projects.findByCreateToken(token).map(Project::code);
    }

    private ProjectCode create(ProjectCode code, ProjectContent content, UUID token, CurrentUser by) {
        projects.holdToken(token.toString());
        Optional<ProjectCode> quicker = projects.findByCreateToken(token).map(Project::code);
        if (quicker.isPresent()) {
            return quicker.get();
        }
        Instant now = clock.instant();
        Step registered = Step.of(Verb.REGISTER, by, now, null);
        projects.saveAndFlush(Project.draft(code, token, content, registered));
        audit(code, "register", by, List.of());
        events.publishEvent(new ProjectRegistered(code, by.id(), now));
        return code;
    }

    /**
     * Replaces what people wrote.
     *
     * @param version the version the editor began with
     * @throws EditConflictException if somebody else changed a field since then
     * @throws NotFoundException if there is no such project
     */
    @Transactional
    public void edit(ProjectCode code, long version, ProjectContent content, CurrentUser by) {
        Project project = projects.lockByCode(code.value()).orElseThrow(NotFoundException::new);
        refuseIfStale(project, version);
        ProjectContent before = project.content();
        Instant now = clock.instant();
        ProjectContent after = project.status().isDecided() ? content.at(before.stage()) : content;
        List<FieldChange> changes = fields.changes(before, after);
        if (changes.isEmpty()) {
            return;
        }
        revisions.keep(project, before, by.displayName(), now);
        project.edit(after, now);
        projects.flush();
        audit(code, "edit", by, changes);
        events.publishEvent(new ProjectEdited(code, by.id(), now));
    }

    private void refuseIfStale(Project project, long version) {
        if (project.version() == version) {
            return;
        }
        revisions.at(project.id(), version).ifPresent(revision -> {
            throw new EditConflictException(new EditConflictException.Conflict(
                    revision.content(), project.content(), project.version(), revision.editor(), revision.at()));
        });
    }

    private void audit(ProjectCode code, String action, CurrentUser by, List<FieldChange> changes) {
        audit.record(new AuditEntry("project", code.value(), action, by.id(), by.displayName(), null, changes));
    }
}
