package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.documents.Openness;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/** Projects for tests: complete, and standing wherever a test needs them, reached by legal steps only. */
final class TestProjects {

    static final ProjectCode CODE = ProjectCode.of(2026, 1);
    static final CurrentUser STAFF = new CurrentUser(new UserId(1), "s", "Staff", Set.of(Role.STAFF));
    private static final Instant START = Instant.parse("2026-11-01T02:00:00Z");

    private TestProjects() {}

    static Step by(Verb verb, Instant at, @Nullable String reason) {
        return Step.of(verb, STAFF, at, reason);
    }

    static ProjectContent complete() {
        ProjectContent bare = ProjectContent.titled("complete");
        return new ProjectContent(
                new Description("complete", null, "summary", "problem", "advantage", "economics"),
                new Parties(1L, null, null, "Li", null, null),
                new Classification("DRUG", ProductKind.DRUG, null, 3, Openness.INTERNAL),
                MoneyWanted.of(Yuan.of(1_000_000)),
                Term.NONE,
                Stage.KEY_TECHNOLOGY,
                bare.owner(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Project standingAt(ProjectStatus status) {
        Project project = Project.draft(CODE, null, complete(), by(Verb.REGISTER, START, null));
        for (Verb verb : wayTo(status)) {
            take(project, verb, START);
        }
        if (status == ProjectStatus.PUBLICISED) {
            project.approve(
                    by(Verb.APPROVE, START, null),
                    Approval.of(Yuan.of(1_000_000), Stage.PROTOTYPE, LocalDate.of(2026, 11, 30)));
        }
        return project;
    }

    static void take(Project project, Verb verb, Instant at) {
        Step step = by(verb, at, "because");
        switch (verb) {
            case SUBMIT -> project.submit(step);
            case RETURN -> project.returnForCorrection(step, Days.of(at).plusDays(30));
            case APPROVE -> project.approve(step, Approval.of(Yuan.of(1_000_000), Stage.PROTOTYPE, null));
            case CONFIRM -> project.confirm(step);
            case GRADUATE -> project.graduate(step, ExitKind.COMPLETED);
            case LAPSE -> project.lapse(step);
            default -> project.step(step);
        }
    }

    static VerbCommand command(Verb verb) {
        return switch (verb) {
            case RETURN -> VerbCommand.returnBy(LocalDate.of(2100, 1, 1), "because");
            case APPROVE -> VerbCommand.approve(Yuan.of(1_000_000), Stage.PROTOTYPE, null);
            case GRADUATE ->
                new VerbCommand(verb, null, null, null, null, null, null, null, null, null, ExitKind.COMPLETED);
            default -> VerbCommand.of(verb, "because");
        };
    }

    static List<Verb> wayTo(ProjectStatus status) {
        return switch (status) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(Verb.SUBMIT);
            case RETURNED -> List.of(Verb.SUBMIT, Verb.RETURN);
            case UNDER_REVIEW, PUBLICISED -> List.of(Verb.SUBMIT, Verb.ACCEPT);
            case DEFERRED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.DEFER);
            case REJECTED -> List.of(Verb.SUBMIT, Verb.REFUSE);
            case WITHDRAWN -> List.of(Verb.WITHDRAW);
            case APPROVED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE);
            case INCUBATING -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START);
            case SUSPENDED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START, Verb.SUSPEND);
            case GRADUATED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START, Verb.GRADUATE);
            case TERMINATED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START, Verb.TERMINATE);
            case REVOKED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.REVOKE);
        };
    }
}
