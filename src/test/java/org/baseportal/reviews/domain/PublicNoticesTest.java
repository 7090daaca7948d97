package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.reviews.domain.ReviewStory.as;
import static org.baseportal.reviews.domain.ReviewStory.run;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.calendar.WorkingDays;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectStep;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the call's rule to the notice and its objections; many decisions at once; how reviewers compare. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class PublicNoticesTest {

    @Autowired
    private ReviewStory story;

    @Autowired
    private CallStory calls;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Fairness fairness;

    @Autowired
    private Projects projects;

    @Autowired
    private WorkingDays days;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Clock clock;

    @Test
    void theCallsWorkingDaysHoldAndAnUnansweredObjectionHoldsTheApprovalUp() {
        ProjectCode code = story.project();
        long round = story.scored(1, code, 9, 8);
        jdbc.sql("update reviews_round set call_id = ? where id = ?")
                .params(calls.open(null, null), round)
                .update();
        CurrentUser approver = people.with(Role.APPROVER);
        as(approver, () -> story.decisions.move(round, code, story.approval("好"), approver));
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.PUBLICISED);
        LocalDate end = jdbc.sql("select notice_ends_on from projects_project where code = ?")
                .param(code.value())
                .query(LocalDate.class)
                .single();
        assertThat(end).isEqualTo(days.plus(Days.today(clock), 5));
        CurrentUser staff = people.with(Role.STAFF);
        run(staff, () -> notices.note(round, code, "某公司", "权属有争议", Days.today(clock), staff));
        Objection objection = as(staff, () -> notices.objections(round)).get(0);
        assertThatThrownBy(() -> jdbc.sql("update projects_project set status = 'APPROVED', notice_ends_on = null"
                                + " where code = ?")
                        .param(code.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from reviews_objection").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(pages.get().uri("/reviews/rounds/" + round + "/notice").with(People.signedIn(approver)))
                .bodyText()
                .contains(code.value(), "权属有争议");
        run(approver, () -> notices.answer(objection.id(), true, "异议属实", approver));
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
        assertThatThrownBy(() -> run(approver, () -> notices.answer(objection.id(), false, "x", approver)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> jdbc.sql("update reviews_objection set upheld = false where id = ?")
                        .param(objection.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(staff, () -> notices.note(round, code, "乙", "再议", Days.today(clock), staff)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> run(approver, () -> projects.step(code, ProjectStep.of(Verb.CONFIRM, null), approver)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void manyAreDecidedRowByRowAndAnAmountIsNeverFilledIn() {
        ProjectCode first = story.project();
        ProjectCode second = story.project();
        long round = story.round(1, 10, first, second);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        List<Long> tasks = List.of(story.assign(round, first, reviewer), story.assign(round, second, reviewer));
        story.open(round);
        tasks.forEach(task -> {
            story.accept(task, reviewer);
            story.handIn(task, reviewer, 9, 8);
        });
        CurrentUser approver = people.with(Role.APPROVER);
        String at = "/reviews/rounds/" + round + "/decide";
        assertThat(pages.get().uri(at).with(People.signedIn(approver)))
                .hasStatusOk()
                .bodyText()
                .contains(first.value(), second.value());
        var request = pages.post().uri(at).with(People.signedIn(approver)).with(csrf());
        request.param("minutesNumber", "2026-9")
                .param("minutesOn", Days.today(clock).toString());
        request.param("rows[0].code", first.value())
                .param("rows[0].outcome", "APPROVE")
                .param("rows[0].amount", "120")
                .param("rows[0].stage", "PROTOTYPE")
                .param("rows[0].reason", "好");
        request.param("rows[1].code", second.value())
                .param("rows[1].outcome", "APPROVE")
                .param("rows[1].stage", "PROTOTYPE");
        assertThat(request).hasStatus(422).bodyText().contains("已评定");
        assertThat(story.projects.statusOf(first)).isEqualTo(ProjectStatus.APPROVED);
        assertThat(story.projects.statusOf(second)).isEqualTo(ProjectStatus.UNDER_REVIEW);
        CurrentUser admin = people.with(Role.ADMIN);
        Fairness.Line line = as(admin, () -> fairness.ofRound(round)).get(0);
        assertThat(line.sheets()).isEqualTo(2);
        assertThat(line.agreed()).isEqualTo(1);
        assertThat(pages.get().uri("/reviews/fairness?round=" + round).with(People.signedIn(admin)))
                .bodyText()
                .contains(reviewer.displayName());
        assertThat(pages.get().uri("/reviews/fairness?round=x").with(People.signedIn(admin)))
                .hasStatusOk();
    }
}
