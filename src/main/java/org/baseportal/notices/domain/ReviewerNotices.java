package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.reviews.ReviewEvent;
import org.baseportal.reviews.Reviews;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells reviewers what they are asked to do, reminds them, and knows when it is done. */
@Service
@TrustedCaller("events of the reviews, told after their transaction; each notice is for the reviewer himself")
class ReviewerNotices {

    private final Reviews reviews;
    private final Teller teller;

    ReviewerNotices(Reviews reviews, Teller teller) {
        this.reviews = reviews;
        this.teller = teller;
    }

    @ApplicationModuleListener
    void on(ReviewEvent.ReviewerAssigned event) {
        ask(
                event.assignmentId(),
                event.reviewer(),
                "notices.review.assigned",
                List.of(event.code().value(), event.dueOn().toString()),
                "assigned",
                event.at());
    }

    @ApplicationModuleListener
    void on(ReviewEvent.SheetReopened event) {
        ask(
                event.assignmentId(),
                event.reviewer(),
                "notices.review.reopened",
                List.of(event.code().value(), event.reason()),
                "reopened",
                event.at());
    }

    private void ask(long id, UserId reviewer, String message, List<String> words, String what, Instant at) {
        teller.tell(new NewNotice(
                reviewer, message, words, "/reviews/mine/" + id, "review " + id + " " + what + " " + at, task(id), at));
    }

    @ApplicationModuleListener
    void on(ReviewEvent.ReviewerWithdrawn event) {
        done(event.assignmentId(), event.at());
        teller.tell(NewNotice.of(
                event.reviewer(),
                "notices.review.withdrawn",
                List.of(event.code().value()),
                "/reviews/mine",
                "review " + event.assignmentId() + " withdrawn " + event.at(),
                event.at()));
    }

    @ApplicationModuleListener
    void on(ReviewEvent.ReviewDeclined event) {
        done(event.assignmentId(), event.at());
    }

    @ApplicationModuleListener
    void on(ReviewEvent.SheetHandedIn event) {
        done(event.assignmentId(), event.at());
    }

    private void done(long id, Instant at) {
        teller.done(task(id), at);
        reviews.part(id)
                .filter(part -> part.missingOfReviewer() == 0)
                .ifPresent(part -> teller.done(reminders(part.roundId(), part.reviewer()), at));
    }

    @ApplicationModuleListener
    void on(ReviewEvent.ReviewReminded event) {
        String origin = "round " + event.roundId() + " due " + event.dueOn() + " step " + event.step();
        teller.tell(new NewNotice(
                event.reviewer(),
                event.step() == 0 ? "notices.review.late" : "notices.review.remind",
                List.of(event.roundName(), event.dueOn().toString(), "" + event.missing()),
                "/reviews/mine",
                origin,
                reminders(event.roundId(), event.reviewer()),
                event.at()));
    }

    @ApplicationModuleListener
    void on(ReviewEvent.RoundDateMoved event) {
        for (UserId reviewer : reviews.stillAsked(event.roundId())) {
            teller.tell(NewNotice.of(
                    reviewer,
                    "notices.review.dateMoved",
                    List.of(event.roundName(), event.dueOn().toString()),
                    "/reviews/mine",
                    "round " + event.roundId() + " moved " + event.at(),
                    event.at()));
        }
    }

    /** What was not handed in when the round ended is asked of nobody any more. */
    @ApplicationModuleListener
    void on(ReviewEvent.RoundClosed event) {
        event.open().forEach(id -> teller.done(task(id), event.at()));
        event.reviewers().forEach(reviewer -> teller.done(reminders(event.roundId(), reviewer), event.at()));
    }

    private static String task(long assignment) {
        return "review " + assignment;
    }

    private static String reminders(long round, UserId reviewer) {
        return "round " + round + " of " + reviewer.value();
    }
}
