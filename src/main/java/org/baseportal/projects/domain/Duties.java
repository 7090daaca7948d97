package org.baseportal.projects.domain;

import java.util.Arrays;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.Verb;
import org.springframework.stereotype.Component;

/**
 * Separation of duties 职责分离 over the whole life of a project. What a project says today is not all: whoever hands it
 * to another owner, or takes his name off the team, just before the decision stays tied to it.
 */
@Component
class Duties {

    private final Revisions revisions;

    Duties(Revisions revisions) {
        this.revisions = revisions;
    }

    /** What ties the person to the project, now or at any time before. */
    Involvement of(Project project, CurrentUser user) {
        Involvement today = Involvement.of(project, user);
        if (today.isInvolved()) {
            return today;
        }
        return revisions.all(project.id()).stream()
                .map(content -> Involvement.inWriting(content, user))
                .filter(Involvement::isInvolved)
                .findFirst()
                .map(Involvement::past)
                .orElse(Involvement.NONE);
    }

    /** The steps this person may take on the project now. */
    List<Verb> offered(Project project, CurrentUser user) {
        List<Verb> verbs = Arrays.stream(Verb.values())
                .filter(Verb::isTakenOnPage)
                .filter(project::isPossible)
                .filter(verb -> VerbRights.hasRole(verb, project.status(), user))
                .toList();
        boolean decides = verbs.stream().anyMatch(verb -> VerbRights.isDecision(verb, project.status()));
        if (!decides || !of(project, user).isInvolved()) {
            return verbs;
        }
        return verbs.stream()
                .filter(verb -> !VerbRights.isDecision(verb, project.status()))
                .toList();
    }
}
