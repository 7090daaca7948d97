package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectEvent;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells who looks after a project what others did to it. */
@Service
@TrustedCaller("events of the projects, told after their transaction; each notice is for eyes that may see the project")
class ProjectNotices {

    private final Projects projects;
    private final Accounts accounts;
    private final Teller teller;

    ProjectNotices(Projects projects, Accounts accounts, Teller teller) {
        this.projects = projects;
        this.accounts = accounts;
        this.teller = teller;
    }

    @ApplicationModuleListener
    void on(ProjectEvent.ProjectDecided event) {
        tell(event.code(), event.verb(), event.by(), event.at());
    }

    @ApplicationModuleListener
    void on(ProjectEvent.ProjectMoved event) {
        tell(event.code(), event.verb(), event.by(), event.at());
    }

    /** What was returned is done about when it is handed in again. */
    @ApplicationModuleListener
    void on(ProjectEvent.ProjectSubmitted event) {
        teller.done(task(event.code()), event.at());
    }

    private void tell(ProjectCode code, Verb verb, @Nullable UserId by, Instant at) {
        if (verb == Verb.WITHDRAW) {
            teller.done(task(code), at);
        }
        Optional<UserSummary> owner = projects.owner(code).flatMap(accounts::find);
        if (owner.isEmpty() || owner.get().id().equals(by)) {
            return;
        }
        UserSummary reader = owner.get();
        projects.find(code, user(reader)).ifPresent(project -> {
            List<String> words = List.of(code.value(), project.titleZh(), "#{projects.verb." + verb.name() + "}");
            String origin = "project " + code.value() + " " + verb.name() + " " + at;
            String task = verb == Verb.RETURN ? task(code) : null;
            teller.tell(new NewNotice(
                    reader.id(), "notices.project.moved", words, "/projects/" + code.value(), origin, task, at));
        });
    }

    private static String task(ProjectCode code) {
        return "project " + code.value() + " submit";
    }

    private static CurrentUser user(UserSummary person) {
        return new CurrentUser(person.id(), person.username(), person.displayName(), person.roles());
    }
}
