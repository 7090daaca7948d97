package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.baseportal.reviews.domain.ReviewStory.as;
import static org.baseportal.reviews.domain.ReviewStory.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who is told what in the course of a review, and what becomes of it when it is done. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class ReviewNoticesTest {

    @Autowired
    private ReviewStory story;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    @Test
    void fromTheAssignmentToTheDecisionEverybodyHearsOfHisPart() {
        ProjectCode code = story.project();
        long round = story.round(2, 10, code);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        CurrentUser shy = people.with(Role.REVIEWER);
        long id = story.assign(round, code, reviewer);
        long other = story.assign(round, code, shy);
        assertThat(messages(reviewer)).as("a round in preparation tells nobody").isEmpty();
        story.open(round);
        heard(reviewer, "notices.review.assigned");
        assertThat(pages.get().uri("/notices").with(People.signedIn(reviewer)))
                .bodyText()
                .contains(code.value(), "/reviews/mine/" + id);
        CurrentUser first = people.with(Role.APPROVER);
        CurrentUser second = people.with(Role.APPROVER);
        run(shy, () -> story.sheets.decline(other, Answer.TOO_MUCH, null, shy));
        CurrentUser staff = assigner(other);
        heard(staff, "notices.review.declined");
        story.accept(id, reviewer);
        story.handIn(id, reviewer, 9, 8);
        heard(assigner(id), "notices.review.projectDone");
        heard(second, "notices.review.decide");
        assertThat(open(reviewer)).as("what is handed in is done").isZero();
        as(first, () -> story.decisions.move(round, code, story.approval(""), first));
        heard(second, "notices.review.moved");
        long motion = jdbc.sql("select id from reviews_motion where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
        as(second, () -> story.decisions.concur(motion, second));
        heard(reviewer, "notices.review.over");
        assertThat(open(second)).as("the decision is taken").isZero();
        assertThat(messages(shy)).containsExactly("notices.review.assigned");
    }

    @Test
    void whenARoundClosesAccessEndsAndNobodyIsAskedAnyMore() {
        ProjectCode code = story.project();
        long round = story.round(1, 10, code);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        long id = story.assign(round, code, reviewer);
        story.open(round);
        story.accept(id, reviewer);
        assertThat(pages.get().uri("/projects/" + code).with(People.signedIn(reviewer)))
                .hasStatusOk();
        heard(reviewer, "notices.review.assigned");
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> story.rounds.close(round, staff));
        assertThat(pages.get().uri("/projects/" + code).with(People.signedIn(reviewer)))
                .hasStatus(404);
        assertThat(pages.get().uri("/reviews/mine/" + id).with(People.signedIn(reviewer)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("bp-material");
        await().atMost(Duration.ofSeconds(10)).until(() -> open(reviewer) == 0);
    }

    private CurrentUser assigner(long assignment) {
        long id = jdbc.sql("select assigned_by from reviews_assignment where id = ?")
                .param(assignment)
                .query(Long.class)
                .single();
        return new CurrentUser(new UserId(id), "x", "x", Set.of(Role.STAFF));
    }

    private void heard(CurrentUser who, String message) {
        await().atMost(Duration.ofSeconds(20)).until(() -> messages(who).contains(message));
    }

    private List<String> messages(CurrentUser who) {
        return jdbc.sql("select message from notices_notice where user_id = ? order by id")
                .param(who.id().value())
                .query(String.class)
                .list();
    }

    private long open(CurrentUser who) {
        return jdbc.sql(
                        "select count(*) from notices_notice where user_id = ? and task is not null and done_at is null")
                .param(who.id().value())
                .query(Long.class)
                .single();
    }
}
