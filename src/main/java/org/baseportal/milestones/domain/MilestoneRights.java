package org.baseportal.milestones.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may take which step: staff work, the named role accepts, approvers let go. Whoever uploaded evidence or handed it
 * in never decides on it, nor does an approver whom something ties to the project.
 */
@Component
class MilestoneRights {

    private final Evidence evidence;
    private final Projects projects;

    MilestoneRights(Evidence evidence, Projects projects) {
        this.evidence = evidence;
        this.projects = projects;
    }

    /** The steps this person may take now. */
    List<MilestoneVerb> offered(
            ProjectCode code,
            long milestone,
            MilestoneStatus status,
            Acceptor acceptor,
            @Nullable Long submittedBy,
            CurrentUser user) {
        List<MilestoneVerb> verbs = Arrays.stream(MilestoneVerb.values())
                .filter(verb -> verb.isPossibleAt(status))
                .filter(verb -> hasRole(verb, acceptor, user))
                .toList();
        if (verbs.stream().noneMatch(MilestoneVerb::isDecision)) {
            return verbs;
        }
        boolean own = Objects.equals(submittedBy, user.id().value()) || evidence.isUploader(milestone, user);
        boolean tied = verbs.stream().anyMatch(verb -> verb.isDecision() && needsDistance(verb, acceptor))
                && projects.isInvolved(code, user);
        return verbs.stream()
                .filter(verb -> !verb.isDecision() || !own && !(tied && needsDistance(verb, acceptor)))
                .toList();
    }

    void demand(ProjectCode code, Milestone milestone, MilestoneVerb verb, CurrentUser user) {
        Acceptor acceptor = milestone.content().acceptedBy();
        if (!hasRole(verb, acceptor, user)) {
            throw new RefusedException("milestones.refused.role", Words.of(verb));
        }
        if (!verb.isDecision()) {
            return;
        }
        if (evidence.isUploader(milestone.id(), user)) {
            throw new RefusedException("milestones.refused.uploader");
        }
        if (needsDistance(verb, acceptor) && projects.isInvolved(code, user)) {
            throw new RefusedException("milestones.refused.involved");
        }
    }

    private static boolean hasRole(MilestoneVerb verb, Acceptor acceptor, CurrentUser user) {
        return switch (verb) {
            case START, SUBMIT -> user.isAny(Role.STAFF, Role.ADMIN);
            case ACCEPT, RETURN -> user.is(acceptor.role());
            case WAIVE, EXCLUDE -> user.is(Role.APPROVER);
            case REOPEN -> user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER);
        };
    }

    private static boolean needsDistance(MilestoneVerb verb, Acceptor acceptor) {
        return verb == MilestoneVerb.WAIVE || verb == MilestoneVerb.EXCLUDE || acceptor == Acceptor.APPROVER;
    }
}
