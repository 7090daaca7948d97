package org.baseportal.projects.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.Verb;
import org.baseportal.shared.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Separation of duties 职责分离 over the whole life of a project. What a project says today is not all: whoever hands it
 * to another owner, or takes his name off the team, just before the decision stays tied to it.
 */
@Component
class Duties {

    /** Every project the person may be tied to, and a few more: names are compared exactly only in Java. */
    private static final String TIED = """
            (p.created_by = :tied or p.owner_id = :tied
             or exists (select 1 from projects_importer i where i.project_id = p.id and i.user_id = :tied)
             or normalize(p.pi_name, NFKC) ilike any(:tiedNames)
             or exists (select 1 from projects_member m
                        where m.project_id = p.id and normalize(m.name, NFKC) ilike any(:tiedNames))
             or exists (select 1 from projects_contact c
                        where c.project_id = p.id and normalize(c.name, NFKC) ilike any(:tiedNames))
             or exists (select 1 from projects_revision r where r.project_id = p.id
                        and (strpos(r.content, '"owner":' || :tied) > 0
                             or normalize(r.content, NFKC) ilike any(:tiedNames))))""";

    private final Revisions revisions;
    private final ProjectRepository projects;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    Duties(Revisions revisions, ProjectRepository projects, Accounts accounts, JdbcClient jdbc) {
        this.revisions = revisions;
        this.projects = projects;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** What ties the person to the project, now or at any time before. */
    Involvement of(Project project, CurrentUser user) {
        return of(project, user.id(), accounts.everyNameOf(user.id()));
    }

    /** The same for somebody who is not signed in. */
    Involvement of(Project project, UserId user) {
        return of(project, user, accounts.everyNameOf(user));
    }

    private Involvement of(Project project, UserId user, Set<String> names) {
        Involvement today = Involvement.of(project, user, names);
        if (today.isInvolved()) {
            return today;
        }
        if (broughtIn(project, user)) {
            return Involvement.IMPORTER;
        }
        return revisions.all(project.id()).stream()
                .map(content -> Involvement.inWriting(content, user, names))
                .filter(Involvement::isInvolved)
                .findFirst()
                .map(Involvement::past)
                .orElse(Involvement.NONE);
    }

    /** Whether it was ever this person's import that made or changed the project. */
    private boolean broughtIn(Project project, UserId user) {
        return jdbc.sql("select exists (select 1 from projects_importer where project_id = ? and user_id = ?)")
                .params(project.id(), user.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * @throws RefusedException if the person is tied to the project and so does not decide on it
     */
    void refuseInvolved(Project project, CurrentUser user) {
        Involvement involvement = of(project, user);
        if (involvement.isInvolved()) {
            throw new RefusedException("projects.refused.involved." + involvement.name(), project.code());
        }
    }

    /**
     * The ids of those projects that the person is tied to.
     *
     * @param projects the condition that selects them as {@code p}, after {@code from projects_project p where}
     */
    Long[] barred(String projects, Map<String, ?> params, CurrentUser user) {
        Set<String> names = accounts.everyNameOf(user.id());
        String[] patterns = names.stream()
                .map(Involvement::pattern)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        List<Long> candidates = jdbc.sql("select p.id from projects_project p where " + projects + " and " + TIED)
                .params(params)
                .param("tied", user.id().value())
                .param("tiedNames", patterns)
                .query(Long.class)
                .list();
        return this.projects.findAll(candidates).stream()
                .filter(project -> of(project, user.id(), names).isInvolved())
                .map(Project::id)
                .toArray(Long[]::new);
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
