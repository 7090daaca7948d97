package org.baseportal.projects.domain;

import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;

/** Which role may take which step from which status, and which steps are decisions. An administrator decides nothing. */
final class VerbRights {

    private VerbRights() {}

    /** The roles of which one is needed. */
    static Set<Role> rolesFor(Verb verb, ProjectStatus from) {
        return switch (verb) {
            case SUBMIT, WITHDRAW, ARCHIVE, RESTORE -> Set.of(Role.STAFF, Role.ADMIN);
            case ACCEPT, START -> Set.of(Role.STAFF);
            case REFUSE, SUSPEND -> Set.of(Role.STAFF, Role.APPROVER);
            case RETURN -> from == ProjectStatus.SUBMITTED ? Set.of(Role.STAFF, Role.APPROVER) : Set.of(Role.APPROVER);
            case RESUME -> from == ProjectStatus.SUSPENDED ? Set.of(Role.STAFF, Role.APPROVER) : Set.of(Role.APPROVER);
            case APPROVE, CONFIRM, OBJECTION, DEFER, REJECT, RECONSIDER -> Set.of(Role.APPROVER);
            case GRADUATE, TERMINATE, REVOKE, FULFIL, ADVANCE, STEP_BACK -> Set.of(Role.APPROVER);
            case REGISTER, TAKE_OVER -> Set.of(Role.STAFF, Role.ADMIN);
            case CORRECT -> Set.of(Role.ADMIN);
            case LAPSE -> Set.of();
        };
    }

    /** Whether the step is a decision on the project: who made, brought in, owns or works on it never takes it. */
    static boolean isDecision(Verb verb, ProjectStatus from) {
        return switch (verb) {
            case APPROVE, CONFIRM, OBJECTION, DEFER, REJECT, RECONSIDER, REFUSE -> true;
            case GRADUATE, TERMINATE, REVOKE, FULFIL, ADVANCE, STEP_BACK -> true;
            case RETURN -> from == ProjectStatus.UNDER_REVIEW;
            case RESUME -> from == ProjectStatus.DEFERRED;
            case REGISTER, SUBMIT, ACCEPT, START, SUSPEND, WITHDRAW, LAPSE -> false;
            case ARCHIVE, RESTORE, TAKE_OVER, CORRECT -> false;
        };
    }

    static boolean hasRole(Verb verb, ProjectStatus from, CurrentUser user) {
        return rolesFor(verb, from).stream().anyMatch(user::is);
    }
}
