package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.testing.People;
import org.springframework.stereotype.Component;

/** Real addresses of this module's pages for the tests that visit all pages. */
@Component
public class ReviewPaths {

    private final CriteriaSets sets;
    private final ReviewStory story;
    private final People people;
    private final CallStory calls;

    ReviewPaths(CriteriaSets sets, ReviewStory story, People people, CallStory calls) {
        this.sets = sets;
        this.story = story;
        this.people = people;
        this.calls = calls;
    }

    /** An address of the pattern, each time with a record of its own. */
    public Optional<String> of(String path) {
        if (path.startsWith("/reviews/criteria/{id}")) {
            CurrentUser admin = people.with(Role.ADMIN);
            long id = People.as(admin, () -> sets.create("标准", "Set", admin));
            CriterionCommand command = CriteriaSetsTest.criterion(
                    "A1",
                    "100",
                    List.of(new Anchor(BigDecimal.TEN, "好", "good"), new Anchor(BigDecimal.ONE, "差", "bad")));
            long criterion = People.as(admin, () -> sets.add(id, command, admin));
            return Optional.of(
                    path.replace("{id}", String.valueOf(id)).replace("{criterion}", String.valueOf(criterion)));
        }
        if (path.startsWith("/reviews/reviewers/{id}")) {
            return Optional.of(with(path, people.with(Role.REVIEWER).id().value()));
        }
        if (path.startsWith("/reviews/assignments/{id}")) {
            ProjectCode code = story.project();
            return Optional.of(with(path, story.assign(story.round(1, 10, code), code, people.with(Role.REVIEWER))));
        }
        if (path.equals("/reviews/rounds/{id}/decide")) {
            return Optional.of(with(path, story.scored(1, story.project(), 9, 8)));
        }
        if (path.startsWith("/reviews/rounds/{id}/decide/")) {
            ProjectCode code = story.project();
            return Optional.of(with(path, story.scored(1, code, 9, 8)).replace("{code}", code.value()));
        }
        if (path.startsWith("/reviews/rounds/{id}")) {
            ProjectCode code = story.project();
            return Optional.of(with(path, story.round(1, 10, code)).replace("{code}", code.value()));
        }
        if (path.startsWith("/reviews/calls/{id}/edit")) {
            return Optional.of(with(path, calls.draft(null, null)));
        }
        if (path.startsWith("/reviews/calls/{id}")) {
            return Optional.of(with(path, calls.open(null, null)));
        }
        if (path.startsWith("/reviews/submissions/{id}")) {
            return Optional.of(with(path, calls.submission()));
        }
        if (path.startsWith("/reviews/packs/{id}")) {
            return Optional.of(with(path, pack()));
        }
        return path.contains("{") ? Optional.empty() : Optional.of(path);
    }

    private long pack() {
        ProjectCode code = story.project();
        long round = story.scored(1, code, 9, 8);
        CurrentUser approver = people.with(Role.APPROVER);
        return People.as(approver, () -> story.decisions.move(round, code, story.approval("好"), approver))
                .orElseThrow();
    }

    private static String with(String path, long id) {
        return path.replace("{id}", String.valueOf(id));
    }
}
