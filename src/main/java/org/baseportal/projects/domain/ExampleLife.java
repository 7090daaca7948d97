package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;

/** The road of an example project, step by step, by the same verbs and with the same duties as a real one. */
final class ExampleLife {

    private static final Duration BETWEEN_STEPS = Duration.ofDays(9);

    private final Clock clock;
    private final Map<String, CurrentUser> people;
    private final String reason;

    ExampleLife(Clock clock, Map<String, CurrentUser> people, String reason) {
        this.clock = clock;
        this.people = people;
        this.reason = reason;
    }

    /**
     * When a project with this place in the file was registered: in office hours, and so that its last step lies in the
     * recent past and later places lie earlier.
     */
    Instant registeredAt(int place, List<Verb> road) {
        int hoursAgo = 7 * place + 3;
        LocalDate day = Days.today(clock)
                .minusDays(BETWEEN_STEPS.toDays() * (road.size() + 1L))
                .minusDays(hoursAgo / 24);
        return day.atTime(17 - hoursAgo % 24 / 7 * 2, place * 13 % 60)
                .atZone(Days.BEIJING)
                .toInstant();
    }

    /** The verbs that lead from a draft to the status. */
    static List<Verb> roadTo(ProjectStatus status) {
        return switch (status) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(Verb.SUBMIT);
            case WITHDRAWN -> List.of(Verb.SUBMIT, Verb.WITHDRAW);
            case UNDER_REVIEW -> List.of(Verb.SUBMIT, Verb.ACCEPT);
            case RETURNED -> List.of(Verb.SUBMIT, Verb.RETURN);
            case REJECTED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.REJECT);
            case DEFERRED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.DEFER);
            case PUBLICISED, APPROVED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE);
            case INCUBATING -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START);
            case SUSPENDED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START, Verb.SUSPEND);
            case GRADUATED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START, Verb.GRADUATE);
            case TERMINATED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.START, Verb.TERMINATE);
            case REVOKED -> List.of(Verb.SUBMIT, Verb.ACCEPT, Verb.APPROVE, Verb.REVOKE);
        };
    }

    /** Takes one step of the road; {@code number} counts from 1. */
    void take(Project project, Verb verb, int number, ExampleProject example) {
        Instant at = project.facts().createdAt().plus(BETWEEN_STEPS.multipliedBy(number));
        Step step = Step.of(verb, actor(verb), at, verb.needsReason() ? reason : null);
        switch (verb) {
            case SUBMIT -> project.submit(step);
            case RETURN ->
                project.returnForCorrection(
                        step, Days.of(at.plus(BETWEEN_STEPS)).plusDays(20));
            case APPROVE -> project.approve(decided(step), approval(example, at));
            case REJECT, DEFER -> project.step(decided(step));
            case GRADUATE -> project.graduate(step, ExitKind.INDUSTRIALISED);
            default -> project.step(step);
        }
    }

    private static Step decided(Step step) {
        LocalDate day = Days.of(step.at());
        return step.withMinutes("%d-%02d".formatted(day.getYear(), day.getMonthValue()), day, true);
    }

    private static Approval approval(ExampleProject example, Instant at) {
        Stage entry = example.stage();
        LocalDate notice =
                example.status() == ProjectStatus.PUBLICISED ? Days.of(at).plusDays(14) : null;
        return Approval.of(example.wanted(), entry, notice);
    }

    private CurrentUser actor(Verb verb) {
        return switch (verb) {
            case APPROVE, REJECT, DEFER, REVOKE, TERMINATE -> person("reviewer1");
            case ACCEPT, RETURN -> person("staff2");
            default -> person("staff");
        };
    }

    CurrentUser person(String username) {
        return Objects.requireNonNull(people.get(username));
    }
}
