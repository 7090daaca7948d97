package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.ReviewEvent;
import org.baseportal.reviews.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells staff and approvers how a review goes on; nobody is told of what he did himself. */
@Service
@TrustedCaller("events of the reviews, told after their transaction; each notice is for who runs the round or decides")
class ReviewNotices {

    private final Reviews reviews;
    private final Projects projects;
    private final Accounts accounts;
    private final Teller teller;

    ReviewNotices(Reviews reviews, Projects projects, Accounts accounts, Teller teller) {
        this.reviews = reviews;
        this.projects = projects;
        this.accounts = accounts;
        this.teller = teller;
    }

    @ApplicationModuleListener
    void on(ReviewEvent.ReviewDeclined event) {
        reviews.part(event.assignmentId())
                .filter(part -> !part.assignedBy().equals(event.by()))
                .ifPresent(part -> teller.tell(NewNotice.of(
                        part.assignedBy(),
                        event.conflict() ? "notices.review.conflict" : "notices.review.declined",
                        List.of(name(part.reviewer()), event.code().value(), part.roundName()),
                        "/reviews/rounds/" + part.roundId() + "/projects/"
                                + event.code().value(),
                        "review " + event.assignmentId() + " declined " + event.at(),
                        event.at())));
    }

    /** The staff know when a reviewer or a project is complete; the approvers when they can decide. */
    @ApplicationModuleListener
    void on(ReviewEvent.SheetHandedIn event) {
        reviews.part(event.assignmentId()).ifPresent(part -> {
            String round = "/reviews/rounds/" + part.roundId();
            if (part.missingOfReviewer() == 0) {
                teller.tell(NewNotice.of(
                        part.assignedBy(),
                        "notices.review.reviewerDone",
                        List.of(name(part.reviewer()), part.roundName()),
                        round,
                        "round " + part.roundId() + " reviewer "
                                + part.reviewer().value() + " done " + event.at(),
                        event.at()));
            }
            if (part.missingOfProject() == 0) {
                List<String> words = List.of(event.code().value(), part.roundName(), "" + part.handedIn());
                String origin =
                        "round " + part.roundId() + " complete " + event.code().value();
                teller.tell(NewNotice.of(
                        part.assignedBy(), "notices.review.projectDone", words, round, origin, event.at()));
                askToDecide(part.roundId(), event.code(), null, words, "notices.review.decide", origin, event.at());
            }
        });
    }

    @ApplicationModuleListener
    void on(ReviewEvent.DecisionMoved event) {
        String origin = "round " + event.roundId() + " moved " + event.code().value() + " " + event.at();
        askToDecide(
                event.roundId(),
                event.code(),
                event.by(),
                List.of(event.code().value(), name(event.by())),
                "notices.review.moved",
                origin,
                event.at());
    }

    private void askToDecide(
            long round,
            ProjectCode code,
            @Nullable UserId mover,
            List<String> words,
            String message,
            String origin,
            Instant at) {
        for (UserSummary approver : accounts.activeWith(Role.APPROVER)) {
            CurrentUser user = user(approver);
            if (!approver.id().equals(mover)
                    && projects.find(code, user).isPresent()
                    && !projects.isInvolved(code, user)) {
                String link = "/reviews/rounds/" + round + "/decide/" + code.value();
                teller.tell(new NewNotice(
                        approver.id(), message, words, link, origin + " decide", decision(round, code), at));
            }
        }
    }

    @ApplicationModuleListener
    void on(ReviewEvent.RoundDecided event) {
        teller.done(decision(event.roundId(), event.code()), event.at());
        String origin = "round " + event.roundId() + " decided " + event.code().value();
        List<String> words = List.of(event.code().value());
        reviews.maker(event.roundId())
                .filter(maker -> !maker.equals(event.by()))
                .ifPresent(maker -> teller.tell(NewNotice.of(
                        maker,
                        "notices.review.decided",
                        words,
                        "/reviews/packs/" + event.decisionId(),
                        origin,
                        event.at())));
        for (UserId reviewer : reviews.reviewersOf(event.roundId(), event.code())) {
            if (!reviewer.equals(event.by())) {
                teller.tell(NewNotice.of(
                        reviewer, "notices.review.over", words, "/reviews/mine", origin + " reviewer", event.at()));
            }
        }
    }

    @ApplicationModuleListener
    void on(ReviewEvent.RoundLate event) {
        teller.tell(NewNotice.of(
                event.maker(),
                "notices.review.roundLate",
                List.of(event.roundName(), event.dueOn().toString(), "" + event.missing()),
                "/reviews/rounds/" + event.roundId(),
                "round " + event.roundId() + " late " + event.dueOn(),
                event.at()));
    }

    private static String decision(long round, ProjectCode code) {
        return "decision " + round + " " + code.value();
    }

    private String name(UserId user) {
        return accounts.find(user).map(UserSummary::displayName).orElse("");
    }

    private static CurrentUser user(UserSummary person) {
        return new CurrentUser(person.id(), person.username(), person.displayName(), person.roles());
    }
}
