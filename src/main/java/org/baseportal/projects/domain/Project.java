package org.baseportal.projects.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.StageMove;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * One research result on its way to market. Only its own verbs change its status; every change is recorded. Rights
 * and separation of duties are checked by the services before they call a verb.
 */
@Entity
@Table(name = "projects_project")
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "projects_project_seq")
    @SequenceGenerator(name = "projects_project_seq", sequenceName = "projects_project_seq")
    private Long id;

    @Version
    private long version;

    private String code;
    private @Nullable UUID createToken;

    @Embedded
    private ProjectWriting writing = new ProjectWriting();

    @Embedded
    private ProjectPlace place;

    private boolean archived;

    @Embedded
    private Provenance provenance;

    private Instant updatedAt;

    @OneToMany(mappedBy = "project", cascade = CascadeType.PERSIST)
    private List<Transition> transitions = new ArrayList<>();

    protected Project() {}

    /** A new draft with its code; {@code token} lets one click create one project only. */
    static Project draft(ProjectCode code, @Nullable UUID token, ProjectContent content, Step registered) {
        Project project = new Project();
        project.code = code.value();
        project.createToken = token;
        project.provenance = new Provenance(Objects.requireNonNull(registered.actorId()), registered.at(), null, null);
        project.place = ProjectPlace.draft(content.stage(), registered.at());
        project.writing.write(content);
        project.updatedAt = registered.at();
        project.record(registered, Standing.NOWHERE);
        return project;
    }

    /** Replaces what people write. From the decision on the stage stays: a gate or a correction moves it. */
    void edit(ProjectContent content, Instant at) {
        if (archived) {
            throw new StepRefusedException("projects.refused.archived", code);
        }
        writing.write(content);
        updatedAt = at;
        place.say(content.stage());
    }

    void submit(Step step) {
        if (!content().missing().isEmpty() && isPossible(Verb.SUBMIT)) {
            throw new StepRefusedException("projects.refused.incomplete", code);
        }
        moveTo(ProjectStatus.SUBMITTED, step);
    }

    /** Back to the applicant, who answers by {@code dueOn} or counts as having withdrawn. */
    void returnForCorrection(Step step, LocalDate dueOn) {
        Standing.demandAhead(dueOn, Days.of(step.at()));
        Standing before = standing();
        demand(ProjectStatus.RETURNED, step.verb());
        place.dueOn(dueOn);
        arriveAt(ProjectStatus.RETURNED, step, before);
    }

    /** The date of a return has passed without an answer. */
    void lapse(Step step) {
        standing().demandPastDue(Days.of(step.at()), "projects.refused.notYetDue", code);
        moveTo(ProjectStatus.WITHDRAWN, step);
    }

    void approve(Step step, Approval approval) {
        approval.check(step, writing.wanted());
        Standing before = standing();
        ProjectStatus next = approval.leadsTo();
        demand(next, step.verb());
        place.decided(approval);
        arriveAt(next, step, before);
    }

    /** The notice has ended without an upheld objection. */
    void confirm(Step step) {
        Standing before = standing();
        before.demandPastDue(Days.of(step.at()), "projects.refused.noticeRunning", String.valueOf(before.dueOn()));
        moveTo(ProjectStatus.APPROVED, step);
    }

    /** What a conditional approval asked for is done; the status stays, and the project may move in. */
    void fulfil(Step step) {
        if (!isPossible(Verb.FULFIL)) {
            throw illegal(step.verb());
        }
        place.conditionMet(step.effectiveOn());
        updatedAt = step.at();
        record(step, standing());
    }

    /** Moves to another stage after a gate; the status stays. */
    void moveStage(Step step, StageMove move) {
        if (!isPossible(step.verb())) {
            throw illegal(step.verb());
        }
        if (place.stage() != move.from()) {
            throw new StepRefusedException("projects.refused.stageMoved", code);
        }
        Standing before = standing();
        place.moveTo(move.to());
        updatedAt = step.at();
        record(step, before);
    }

    void graduate(Step step, ExitKind kind) {
        Standing before = standing();
        demand(ProjectStatus.GRADUATED, step.verb());
        place.leavesBy(kind);
        arriveAt(ProjectStatus.GRADUATED, step, before);
    }

    /** Any verb that needs nothing but its step: accept, refuse, defer, resume, start and the like. */
    void step(Step step) {
        Set<ProjectStatus> targets = status().moves().getOrDefault(step.verb(), Set.of());
        if (targets.size() != 1 || !isPossible(step.verb())) {
            throw illegal(step.verb());
        }
        moveTo(targets.iterator().next(), step);
    }

    void archive(Step step) {
        mark(step, true);
    }

    void restore(Step step) {
        mark(step, false);
    }

    /** Registers an existing project in the state it really stands in; a second person has confirmed it. */
    void takeOver(Step step, Standing real, long proposalId) {
        if (!isPossible(Verb.TAKE_OVER)) {
            throw illegal(Verb.TAKE_OVER);
        }
        Standing before = standing();
        place.takeOver(real, step.effectiveOn());
        record(step, before).because(proposalId, null);
    }

    /** Takes back the last step; both entries stay. */
    void correct(Step step, Transition wrong, long proposalId) {
        if (wrong.from() == null || wrong.to() != status() || wrong.from() == wrong.to()) {
            throw new StepRefusedException("projects.refused.notLastStep", code);
        }
        Standing before = standing();
        place.goBack(wrong.before(), step.at());
        record(step, before).because(proposalId, wrong.id());
    }

    void importedBy(long user, long job) {
        provenance = new Provenance(provenance.createdBy(), provenance.createdAt(), user, job);
    }

    boolean isPossible(Verb verb) {
        return switch (verb) {
            case ARCHIVE -> !archived;
            case RESTORE -> archived;
            case TAKE_OVER -> !archived && status() == ProjectStatus.DRAFT;
            case FULFIL -> !archived && place.hasOpenCondition() && !status().hasMovedIn();
            case ADVANCE, STEP_BACK -> !archived && status() == ProjectStatus.INCUBATING;
            case START -> !archived && status().allows(verb) && !place.hasOpenCondition();
            default -> !archived && status().allows(verb);
        };
    }

    private void mark(Step step, boolean out) {
        if (archived == out) {
            throw illegal(step.verb());
        }
        archived = out;
        updatedAt = step.at();
        record(step, standing());
    }

    private void moveTo(ProjectStatus next, Step step) {
        Standing before = standing();
        demand(next, step.verb());
        arriveAt(next, step, before);
    }

    private void demand(ProjectStatus next, Verb verb) {
        if (archived || !status().moves().getOrDefault(verb, Set.of()).contains(next)) {
            throw illegal(verb);
        }
    }

    private void arriveAt(ProjectStatus next, Step step, Standing before) {
        place.arrive(next, step.at());
        updatedAt = step.at();
        record(step, before);
    }

    private Transition record(Step step, Standing before) {
        Transition taken = Transition.of(this, step, before, standing());
        transitions.add(taken);
        return taken;
    }

    StepRefusedException illegal(Verb verb) {
        if (archived) {
            return new StepRefusedException("projects.refused.archived", code);
        }
        return verb == Verb.START && place.hasOpenCondition() && status().allows(verb)
                ? new StepRefusedException("projects.refused.conditionOpen", code)
                : new StepRefusedException("projects.refused.illegal", code, Words.of(verb), Words.of(status()));
    }

    ProjectContent content() {
        return writing.read(place.stage());
    }

    Standing standing() {
        return place.standing();
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    ProjectCode code() {
        return new ProjectCode(code);
    }

    ProjectStatus status() {
        return place.status();
    }

    ProjectRecord facts() {
        return place.facts(provenance, archived, updatedAt);
    }

    List<Transition> transitions() {
        return List.copyOf(transitions);
    }
}
