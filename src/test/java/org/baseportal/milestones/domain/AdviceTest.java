package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Experts' advice before a gate: asked of people who are free, given once, seen by nobody who is to give his own. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class AdviceTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestPlans plans;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(path).with(signedIn(user)).exchange();
    }

    private MvcTestResult send(CurrentUser user, String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(user));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static String gate(ProjectCode code) {
        return "/projects/" + code + "/milestones/gate";
    }

    private MvcTestResult give(CurrentUser user, ProjectCode code, String words) {
        return send(
                user,
                gate(code) + "/advice",
                "advice",
                "HOLD",
                "evidence",
                "8",
                "technology",
                "7",
                "regulation",
                "9",
                "market",
                "6",
                "means",
                "8",
                "words",
                words);
    }

    @Test
    void anExpertGivesAdviceOnceAndTheApproverReadsIt() {
        ProjectCode code = plans.incubating();
        CurrentUser expert = people.with(Role.REVIEWER);
        assertThat(get(expert, gate(code) + "/advice")).hasStatus(404);
        plans.ask(code, expert.id());
        assertThat(get(expert, "/milestones/advice")).bodyText().contains(code.value());
        assertThat(get(expert, gate(code) + "/advice")).hasStatusOk();
        assertThat(send(expert, gate(code) + "/advice", "advice", "HOLD", "evidence", "11", "words", "kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("kept words");
        assertThat(give(expert, code, "animal tests are thin")).hasStatus3xxRedirection();
        assertThat(give(expert, code, "second thoughts")).hasStatus(409);
        assertThat(get(people.with(Role.APPROVER), gate(code)))
                .bodyText()
                .contains("animal tests are thin", "7.6", expert.displayName());
        assertThat(get(expert, "/milestones/advice")).bodyText().doesNotContain(code.value());
    }

    @Test
    void whoIsToGiveHisOwnSeesNobodyElses() {
        ProjectCode code = plans.incubating();
        CurrentUser one = people.with(Role.REVIEWER);
        CurrentUser other = people.with(Role.REVIEWER);
        plans.ask(code, one.id());
        plans.ask(code, other.id());
        give(one, code, "words of the first");
        assertThat(get(other, gate(code))).hasStatusOk().bodyText().doesNotContain("words of the first");
        assertThat(get(people.with(Role.REVIEWER), gate(code))).hasStatus(404);
        CurrentUser approver = people.with(Role.REVIEWER, Role.APPROVER);
        assertThat(get(approver, gate(code))).bodyText().contains("words of the first");
        plans.ask(code, approver.id());
        assertThat(get(approver, gate(code))).bodyText().doesNotContain("words of the first");
        give(approver, code, "words of my own");
        assertThat(get(approver, gate(code))).bodyText().contains("words of the first");
    }

    @Test
    void nobodyWhomSomethingTiesToTheProjectIsAsked() {
        ProjectCode code = plans.incubating();
        CurrentUser tied = people.with(Role.REVIEWER);
        jdbc.sql("update projects_project set owner_id = ? where code = ?")
                .params(tied.id().value(), code.value())
                .update();
        CurrentUser staff = people.with(Role.STAFF);
        String[] form = {"adviser", String.valueOf(tied.id().value()), "dueOn", "2099-01-01"};
        assertThat(send(staff, gate(code) + "/ask", form)).hasStatus(422);
        String[] near = {
            "adviser",
            String.valueOf(tied.id().value()),
            "dueOn",
            Days.today(clock).toString()
        };
        assertThat(send(staff, gate(code) + "/ask", near))
                .hasStatus(422)
                .bodyText()
                .contains("有关联");
        assertThat(get(staff, gate(code) + "/ask"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<option value=\"" + tied.id().value() + "\"");
        assertThatThrownBy(() -> insert(code, tied, staff)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(code, staff, staff)).isInstanceOf(DataAccessException.class);
    }

    private void insert(ProjectCode code, CurrentUser adviser, CurrentUser by) {
        jdbc.sql("""
                insert into milestones_advice (id, project_id, stage, decisions, adviser_id, adviser_name, due_on, asked_by,
                    asked_by_name, asked_at)
                select nextval('milestones_advice_seq'), id, stage, 0, :adviser, 'x', date '2099-01-01', :by, 'x', now()
                from projects_project where code = :code""")
                .param("adviser", adviser.id().value())
                .param("by", by.id().value())
                .param("code", code.value())
                .update();
    }

    @Test
    void adviceIsFinalAndEndsWithTheGate() {
        ProjectCode code = plans.incubating();
        CurrentUser quick = people.with(Role.REVIEWER);
        CurrentUser slow = people.with(Role.REVIEWER);
        plans.ask(code, quick.id());
        plans.ask(code, slow.id());
        give(quick, code, "as it is");
        for (String change : List.of(
                "update milestones_advice set words = 'other' where adviser_id = ?",
                "update milestones_advice set adviser_name = 'other' where adviser_id = ?",
                "delete from milestones_advice where adviser_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(quick.id().value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        plans.settle(code, Stage.PROTOTYPE);
        assertThat(send(
                        people.with(Role.APPROVER),
                        gate(code),
                        "decision",
                        "HOLD",
                        "from",
                        "PROTOTYPE",
                        "seen",
                        "0",
                        "reason",
                        "wait",
                        "minutesNumber",
                        "M-1",
                        "minutesOn",
                        "2026-01-05"))
                .hasStatus3xxRedirection();
        assertThat(give(slow, code, "too late")).hasStatus(404);
        assertThat(get(slow, gate(code))).hasStatus(404);
        assertThatThrownBy(() -> jdbc.sql("update milestones_advice set state = 'DECLINED', words = 'x', answered_at ="
                                + " now() where adviser_id = ?")
                        .param(slow.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoClicksTenTimesGivesOneAdvice() throws Exception {
        ProjectCode code = plans.incubating();
        CurrentUser expert = people.with(Role.REVIEWER);
        plans.ask(code, expert.id());
        ExecutorService hands = Executors.newFixedThreadPool(10);
        try {
            List<Callable<MvcTestResult>> work = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                work.add(() -> give(expert, code, "the same"));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<MvcTestResult> answer : hands.invokeAll(work)) {
                answers.add(answer.get().getResponse().getStatus());
            }
            assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void whoDeclinesSaysWhy() {
        ProjectCode code = plans.incubating();
        CurrentUser expert = people.with(Role.REVIEWER);
        plans.ask(code, expert.id());
        assertThat(send(expert, gate(code) + "/advice/decline")).hasStatus(422);
        assertThat(send(expert, gate(code) + "/advice/decline", "reason", "not my field"))
                .hasStatus3xxRedirection();
        assertThat(get(people.with(Role.STAFF), gate(code))).bodyText().contains("not my field");
        assertThat(give(expert, code, "after all")).hasStatus(409);
    }
}
