package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.projects.domain.VerbCommand;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The plan's pages, and what is tried against them by page, by address and by SQL. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class MilestonePagesTest {

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
    void theTabSaysInOneSentenceWhatTheGateWaitsFor() {
        ProjectCode code = plans.incubating();
        assertThat(get(people.with(Role.VIEWER), "/projects/" + code + "/milestones"))
                .hasStatusOk()
                .bodyText()
                .contains("还缺 3 项", "制剂与工艺研究", "注册投产上市", "进入基地之前已完成");
    }

    @Test
    void whoMayNotSeeTheProjectFindsNoPlan() {
        ProjectCode code = plans.incubating();
        CurrentUser stranger = people.with(Role.REVIEWER);
        assertThat(get(stranger, "/projects/" + code + "/milestones")).hasStatus(404);
        assertThat(get(stranger, at(code, plans.item(code)))).hasStatus(404);
    }

    @Test
    void aMilestoneGoesFromPlanToAcceptanceWithItsEvidence() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        String item = at(code, plans.item(code));
        assertThat(post(staff, item + "/submit")).hasStatus(409);
        assertThat(post(staff, item + "/start")).hasStatus3xxRedirection();
        assertThat(post(staff, item + "/submit")).hasStatus(409);
        assertThat(upload(staff, item, "报告.pdf", SampleFiles.pdf())).hasStatus3xxRedirection();
        assertThat(get(staff, item)).bodyText().contains("报告.pdf", "提交验收");
        assertThat(post(staff, item + "/submit")).hasStatus3xxRedirection();
        assertThat(upload(staff, item, "later.pdf", SampleFiles.pdf())).hasStatus(403);
        CurrentUser second = people.with(Role.STAFF);
        assertThat(post(second, item + "/return")).hasStatus(422);
        assertThat(post(second, item + "/return", "reason", "no seal")).hasStatus3xxRedirection();
        assertThat(get(staff, item)).bodyText().contains("no seal");
        assertThat(post(staff, item + "/submit")).hasStatus3xxRedirection();
        assertThat(post(second, item + "/accept")).hasStatus3xxRedirection();
        assertThat(plans.statusOf(plans.item(code))).isEqualTo(MilestoneStatus.ACCEPTED);
        assertThat(get(staff, "/projects/" + code + "/history")).bodyText().contains("里程碑验收通过");
    }

    @Test
    void nobodyAcceptsEvidenceHeUploadedByPageOrBySql() {
        ProjectCode code = plans.incubating();
        CurrentUser uploader = people.with(Role.STAFF);
        CurrentUser other = people.with(Role.STAFF);
        long item = plans.item(code);
        plans.take(code, item, MilestoneVerb.START, other);
        plans.upload(item, uploader);
        plans.take(code, item, MilestoneVerb.SUBMIT, other);

        assertThat(get(uploader, at(code, item))).bodyText().doesNotContain(at(code, item) + "/accept");
        assertThat(post(uploader, at(code, item) + "/accept")).hasStatus(403);
        assertThat(post(other, at(code, item) + "/accept")).hasStatus(403);
        for (CurrentUser both : new CurrentUser[] {uploader, other}) {
            assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set status = 'ACCEPTED', decided_by = ?"
                                    + " where id = ?")
                            .params(both.id().value(), item)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(plans.statusOf(item)).isEqualTo(MilestoneStatus.SUBMITTED);
    }

    @Test
    void aMilestoneIsFoundUnderItsOwnProjectOnly() {
        ProjectCode mine = plans.incubating();
        ProjectCode other = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        String crossed = at(mine, plans.item(other));
        assertThat(get(staff, crossed)).hasStatus(404);
        assertThat(post(staff, crossed + "/start")).hasStatus(404);
        assertThat(upload(staff, crossed, "a.pdf", SampleFiles.pdf())).hasStatus(404);
        assertThat(plans.statusOf(plans.item(other))).isEqualTo(MilestoneStatus.PLANNED);
    }

    @Test
    void svgAndHtmlNeverBecomeEvidence() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        String item = at(code, plans.item(code));
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(upload(staff, item, "a.svg", script)).hasStatus(422);
        assertThat(upload(staff, item, "a.html", script)).hasStatus(422);
        assertThat(upload(staff, item, "a.pdf", script)).hasStatus(422);
    }

    @Test
    void anArchivedProjectStaysAsItIs() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.submitted(code, staff);
        projects.take(code, VerbCommand.of(Verb.ARCHIVE, "double"), staff);
        CurrentUser second = people.with(Role.STAFF);
        assertThat(post(second, at(code, item) + "/accept")).hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set due_on = due_on + 1 where id = ?")
                        .param(item)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(get(staff, at(code, item))).hasStatusOk();
    }

    @Test
    void onlyAnApproverLetsAMilestoneGoAndSaysWhy() {
        ProjectCode code = plans.incubating();
        String item = at(code, plans.item(code));
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(post(people.with(Role.STAFF), item + "/waive", "reason", "x"))
                .hasStatus(403);
        assertThat(post(approver, item + "/waive")).hasStatus(422);
        assertThat(post(approver, item + "/waive", "reason", "done elsewhere")).hasStatus3xxRedirection();
        assertThat(post(people.with(Role.STAFF), item + "/reopen", "reason", "it was not"))
                .hasStatus3xxRedirection();
    }

    @Test
    void anAcceptedMilestoneAndItsStepsAreForEver() {
        ProjectCode code = plans.incubating();
        long item = plans.submitted(code, people.with(Role.STAFF));
        plans.take(code, item, MilestoneVerb.ACCEPT, people.with(Role.STAFF));
        for (String sql : new String[] {
            "update milestones_milestone set name_zh = 'x' where id = ?",
            "update milestones_milestone set status = 'PLANNED' where id = ?",
            "delete from milestones_milestone where id = ?",
            "update milestones_step set reason = 'x' where milestone_id = ?",
            "delete from milestones_step where milestone_id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(item).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theDatabaseKnowsNoCycleOfPredecessorsAndNoDateBeforeThePlan() {
        ProjectCode code = plans.incubating();
        long first = plans.items(code, Stage.PROTOTYPE).get(0);
        long second = plans.items(code, Stage.PROTOTYPE).get(1);
        jdbc.sql("update milestones_milestone set predecessor_id = ? where id = ?")
                .params(first, second)
                .update();
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set predecessor_id = ? where id = ?")
                        .params(second, first)
                        .update())
                .isInstanceOf(DataAccessException.class);
        long foreign = plans.item(plans.incubating());
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set predecessor_id = ? where id = ?")
                        .params(foreign, first)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set due_on = '2001-02-03' where id = ?")
                        .param(first)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSecondPersonWhoSawAnOlderVersionDoesNothing() {
        ProjectCode code = plans.incubating();
        String item = at(code, plans.item(code));
        CurrentUser staff = people.with(Role.STAFF);
        assertThat(post(staff, item + "/start", "version", "0")).hasStatus3xxRedirection();
        plans.upload(plans.item(code), staff);
        assertThat(post(staff, item + "/submit", "version", "0")).hasStatus(409);
    }

    @Test
    void aPlanCanBeMadeForAProjectThatHasNone() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        assertThat(post(people.with(Role.STAFF), "/projects/" + code + "/milestones/plan"))
                .hasStatus3xxRedirection();
        assertThat(get(people.with(Role.STAFF), "/projects/" + code + "/milestones"))
                .hasStatusOk()
                .bodyText()
                .contains("尚无里程碑计划");
    }

    private static String at(ProjectCode code, long item) {
        return "/projects/" + code + "/milestones/" + item;
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(path).with(signedIn(user)).exchange();
    }

    private MvcTestResult post(CurrentUser user, String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(user));
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(CurrentUser user, String item, String name, byte[] bytes) {
        return pages.post()
                .uri(item + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("openness", "INTERNAL")
                .param("token", UUID.randomUUID().toString())
                .with(csrf())
                .with(signedIn(user))
                .exchange();
    }
}
