package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The gate between two stages: closed while a required item is open, whoever tries it and however. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class GateTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private TestPlans plans;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aGateWithAnOpenItemOffersNoGoAndRefusesOneSentByHand() {
        ProjectCode code = plans.incubating();
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(get(approver, code))
                .hasStatusOk()
                .bodyText()
                .contains("还缺 3 项", "HOLD")
                .doesNotContain("\"GO\"");
        assertThat(decide(approver, code, "GO")).hasStatus(409);
        assertThat(plans.stageOf(code)).isEqualTo(Stage.PROTOTYPE);
    }

    @Test
    void sqlDoesNotOpenAClosedGateNorMoveAStageWithoutOne() {
        ProjectCode code = plans.incubating();
        assertThatThrownBy(() -> gateBySql(code)).isInstanceOf(DataAccessException.class);
        plans.settle(code, Stage.PROTOTYPE);
        assertThatThrownBy(() -> jdbc.sql("update projects_project set stage = 'CLINICAL_TRIAL' where code = ?")
                        .param(code.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from milestones_gate").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOpenGateIsPassedByAnApproverAndTheHistorySaysSo() {
        ProjectCode code = plans.incubating();
        plans.settle(code, Stage.PROTOTYPE);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(decide(people.with(Role.STAFF), code, "GO")).hasStatus(403);
        assertThat(decide(approver, code, "HOLD")).hasStatus3xxRedirection();
        assertThat(decide(approver, code, "GO")).hasStatus(409);
        assertThat(decide(approver, code, "GO", "seen", "1")).hasStatus3xxRedirection();
        assertThat(plans.stageOf(code)).isEqualTo(Stage.CLINICAL_TRIAL);
        assertThat(jdbc.sql("select stage from projects_listing where code = ?")
                        .param(code.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CLINICAL_TRIAL");
        assertThat(pages.get()
                        .uri("/projects/" + code + "/history")
                        .with(signedIn(approver))
                        .exchange())
                .bodyText()
                .contains("进入下一环节", "M-7");
        assertThat(get(approver, code)).bodyText().contains("暂不通过", "M-7");
    }

    @Test
    void aConditionalGoLeavesARequiredItemInTheNextStage() {
        ProjectCode code = plans.incubating();
        plans.settle(code, Stage.PROTOTYPE);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(decide(approver, code, "CONDITIONAL_GO")).hasStatus(422);
        assertThat(decide(approver, code, "CONDITIONAL_GO", "condition", "insure it", "conditionDueOn", "2028-02-29"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select detail || ' ' || due_on from milestones_milestone where id = ? and required")
                        .param(plans.items(code, Stage.CLINICAL_TRIAL).get(0))
                        .query(String.class)
                        .single())
                .isEqualTo("insure it 2028-02-29");
    }

    @Test
    void goingBackKeepsWhatWasAcceptedAndStoppingEndsTheProject() {
        ProjectCode code = plans.incubating();
        long item = plans.submitted(code, people.with(Role.STAFF));
        plans.take(code, item, MilestoneVerb.ACCEPT, people.with(Role.STAFF));
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(decide(approver, code, "BACK")).hasStatus(422);
        assertThat(decide(approver, code, "BACK", "back", "CLINICAL_TRIAL")).hasStatus(422);
        assertThat(decide(approver, code, "BACK", "back", "KEY_TECHNOLOGY")).hasStatus3xxRedirection();
        assertThat(plans.stageOf(code)).isEqualTo(Stage.KEY_TECHNOLOGY);
        assertThat(plans.statusOf(item).name()).isEqualTo("ACCEPTED");
        assertThat(decide(approver, code, "STOP", "seen", "1", "from", "KEY_TECHNOLOGY"))
                .hasStatus3xxRedirection();
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.TERMINATED);
        assertThat(decide(approver, code, "HOLD", "seen", "2", "from", "KEY_TECHNOLOGY"))
                .hasStatus(409);
    }

    @Test
    void aStageThatDoesNotApplyIsPassedBy() {
        ProjectCode code = plans.incubating();
        CurrentUser approver = people.with(Role.APPROVER);
        String stage = "/projects/" + code + "/milestones/stages/";
        assertThat(post(approver, stage + "3", "reason", "x")).hasStatus(409);
        assertThat(post(approver, stage + "4", "reason", "")).hasStatus(422);
        assertThat(post(approver, stage + "4", "reason", "exempt")).hasStatus3xxRedirection();
        plans.settle(code, Stage.PROTOTYPE);
        assertThat(decide(approver, code, "GO")).hasStatus3xxRedirection();
        assertThat(plans.stageOf(code)).isEqualTo(Stage.MARKET_LAUNCH);
    }

    @Test
    void ofTwoApproversAtOnceOneDecides() throws Exception {
        ProjectCode code = plans.incubating();
        plans.settle(code, Stage.PROTOTYPE);
        CurrentUser one = people.with(Role.APPROVER);
        CurrentUser other = people.with(Role.APPROVER);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> tries = List.of(() -> status(one, code), () -> status(other, code));
            List<Integer> answers = Stream.of(both.invokeAll(tries).toArray(Future[]::new))
                    .map(GateTest::answer)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(302, 409);
        } finally {
            both.shutdownNow();
        }
        assertThat(plans.stageOf(code)).isEqualTo(Stage.CLINICAL_TRIAL);
    }

    private static Integer answer(Future<?> future) {
        try {
            return (Integer) future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(CurrentUser user, ProjectCode code) {
        return decide(user, code, "GO").getResponse().getStatus();
    }

    private void gateBySql(ProjectCode code) {
        jdbc.sql("""
                insert into milestones_gate (id, project_id, decision, from_stage, to_stage, reason, minutes_number,
                    minutes_on, decided_by, decided_by_name, decided_at)
                select nextval('milestones_gate_seq'), p.id, 'GO', 'PROTOTYPE', 'CLINICAL_TRIAL', 'x', 'x',
                    date '2026-01-01', :by, 'x', now()
                from projects_project p where p.code = :code""")
                .param("by", people.with(Role.APPROVER).id().value())
                .param("code", code.value())
                .update();
    }

    private MvcTestResult get(CurrentUser user, ProjectCode code) {
        return pages.get()
                .uri("/projects/" + code + "/milestones/gate")
                .with(signedIn(user))
                .exchange();
    }

    private MvcTestResult decide(CurrentUser user, ProjectCode code, String decision, String... more) {
        String[] plain = {
            "decision", decision, "reason", "seen the reports", "minutesNumber", "M-7", "minutesOn", "2026-01-05"
        };
        List<String> form = new ArrayList<>(List.of(plain));
        form.addAll(List.of(more));
        if (!form.contains("seen")) {
            form.addAll(List.of("seen", "0"));
        }
        if (!form.contains("from")) {
            form.addAll(List.of("from", "PROTOTYPE"));
        }
        return post(user, "/projects/" + code + "/milestones/gate", form.toArray(String[]::new));
    }

    private MvcTestResult post(CurrentUser user, String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(user));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }
}
