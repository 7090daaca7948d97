package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.milestones.MilestoneEvent;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneSummary;
import org.baseportal.milestones.Milestones;
import org.baseportal.milestones.MilestonesDue;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells who looks after a project or a milestone what happens to it, and what is due; nobody of what he did himself. */
@Service
@TrustedCaller("events of the plans, told after their transaction; each notice is for eyes that may see the project")
class MilestoneNotices {

    private final Milestones milestones;
    private final Projects projects;
    private final Accounts accounts;
    private final Teller teller;

    MilestoneNotices(Milestones milestones, Projects projects, Accounts accounts, Teller teller) {
        this.milestones = milestones;
        this.projects = projects;
        this.accounts = accounts;
        this.teller = teller;
    }

    @ApplicationModuleListener
    void on(MilestoneEvent.MilestoneMoved event) {
        find(event.milestone()).ifPresent(found -> {
            List<String> words = List.of(
                    event.code().value(),
                    found.nameZh(),
                    "#{milestones.status." + event.to().name() + "}");
            String origin = "milestone " + found.id().value() + " " + event.to() + " " + event.at();
            String link = link(event.code(), found);
            for (UserId reader : readers(event.code(), event.by(), event.owner())) {
                teller.tell(NewNotice.of(reader, "notices.milestone.moved", words, link, origin, event.at()));
            }
        });
    }

    @ApplicationModuleListener
    void on(MilestoneEvent.SlipDecided event) {
        find(event.milestone()).ifPresent(found -> {
            String message = event.approved() ? "notices.milestone.slipApproved" : "notices.milestone.slipDeclined";
            List<String> words = List.of(
                    event.code().value(), found.nameZh(), event.newDueOn().toString());
            String origin = "milestone " + found.id().value() + " slip " + event.at();
            for (UserId reader : readers(event.code(), event.by(), event.owner(), event.requestedBy())) {
                teller.tell(NewNotice.of(reader, message, words, link(event.code(), found), origin, event.at()));
            }
        });
    }

    @ApplicationModuleListener
    void on(MilestoneEvent.GateDecided event) {
        List<String> words = List.of(event.code().value(), "#{milestones.gate." + event.decision() + "}");
        String link = "/projects/" + event.code().value() + "/milestones/gate";
        String origin = "gate " + event.code().value() + " " + event.at();
        for (UserId reader : readers(event.code(), event.by())) {
            teller.tell(NewNotice.of(reader, "notices.milestone.gate", words, link, origin, event.at()));
        }
    }

    @ApplicationModuleListener
    void on(MilestoneEvent.AdviceAsked event) {
        List<String> words = List.of(event.code().value(), event.dueOn().toString());
        String link = "/projects/" + event.code().value() + "/milestones/gate/advice";
        String origin = "advice " + event.code().value() + " " + event.at();
        if (sees(event.code(), event.adviser())) {
            teller.tell(NewNotice.of(event.adviser(), "notices.milestone.advice", words, link, origin, event.at()));
        }
    }

    @ApplicationModuleListener
    void on(MilestoneEvent.MilestoneDue event) {
        find(event.milestone()).filter(found -> found.status().isOpen()).ifPresent(found -> {
            String message = event.mark() > 0 ? "notices.milestone.late" : "notices.milestone.soon";
            List<String> words =
                    List.of(event.code().value(), found.nameZh(), event.dueOn().toString());
            String origin = "milestone " + found.id().value() + " due " + event.dueOn() + " " + event.mark();
            if (sees(event.code(), event.to())) {
                teller.tell(NewNotice.of(event.to(), message, words, link(event.code(), found), origin, event.at()));
            }
        });
    }

    @ApplicationModuleListener
    void on(MilestonesDue event) {
        tellOfMany(event.to(), event.overdue(), event.soon(), "milestones due " + event.day(), event.at());
    }

    private void tellOfMany(UserId to, long overdue, long soon, String origin, Instant at) {
        List<String> words = List.of(String.valueOf(overdue), String.valueOf(soon));
        teller.tell(NewNotice.of(to, "notices.milestone.many", words, "/milestones?due=open&owner=me", origin, at));
    }

    private Optional<MilestoneSummary> find(MilestoneId id) {
        return Optional.ofNullable(milestones.summaries(List.of(id)).get(id));
    }

    /** The owner of the project and these people, without who did it, as far as they see the project. */
    private Set<UserId> readers(ProjectCode code, UserId by, @Nullable UserId... others) {
        Set<UserId> readers = new LinkedHashSet<>();
        projects.owner(code).ifPresent(readers::add);
        for (UserId other : others) {
            if (other != null) {
                readers.add(other);
            }
        }
        readers.remove(by);
        readers.removeIf(reader -> !sees(code, reader));
        return readers;
    }

    private boolean sees(ProjectCode code, UserId reader) {
        return accounts.find(reader)
                .filter(UserSummary::active)
                .flatMap(person -> projects.find(code, user(person)))
                .isPresent();
    }

    private static CurrentUser user(UserSummary person) {
        return new CurrentUser(person.id(), person.username(), person.displayName(), person.roles());
    }

    private static String link(ProjectCode code, MilestoneSummary milestone) {
        return "/projects/" + code.value() + "/milestones/" + milestone.id().value();
    }
}
