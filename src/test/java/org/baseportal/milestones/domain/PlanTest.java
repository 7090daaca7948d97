package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.MilestoneSummary;
import org.baseportal.milestones.Milestones;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.ApprovalCondition;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.projects.domain.VerbCommand;
import org.baseportal.shared.money.Yuan;
import org.baseportal.testing.DatabaseTest;
import org.baseportal.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project gets its plan with its approval, and the plan is its own. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class PlanTest {

    @Autowired
    private RegisteredProjects registered;

    @Autowired
    private Projects projects;

    @Autowired
    private Milestones milestones;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anApprovedProjectHasThePlanOfItsKindFromItsStageOfEntryOn() {
        List<MilestoneSummary> plan = planOf(registered.at(ProjectStatus.APPROVED));

        assertThat(plan)
                .extracting(MilestoneSummary::stage)
                .containsOnly(Stage.PROTOTYPE, Stage.CLINICAL_TRIAL, Stage.MARKET_LAUNCH);
        assertThat(plan).extracting(MilestoneSummary::nameEn).contains("Preclinical safety (GLP)", "NDA filed");
        assertThat(plan).allMatch(item -> item.status() == MilestoneStatus.PLANNED);
        LocalDate lastOfPrototype = lastDue(plan, Stage.PROTOTYPE);
        assertThat(plan)
                .filteredOn(item -> item.stage() == Stage.CLINICAL_TRIAL)
                .allMatch(item -> item.dueOn().isAfter(lastOfPrototype));
        MilestoneId first = plan.get(0).id();
        assertThat(milestones.summaries(Set.of(first, new MilestoneId(-1)))).containsOnlyKeys(first);
    }

    @Test
    void aProjectThatIsNotApprovedHasNone() {
        assertThat(planOf(registered.at(ProjectStatus.UNDER_REVIEW))).isEmpty();
    }

    @Test
    void aConditionalApprovalPutsItsConditionIntoThePlanAndFindingItMetAcceptsIt() {
        ProjectCode code = registered.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser approver = people.with(Role.APPROVER);
        registered.take(
                code,
                new VerbCommand(
                        Verb.APPROVE,
                        null,
                        null,
                        null,
                        Yuan.of(1_000_000),
                        Stage.PROTOTYPE,
                        null,
                        new ApprovalCondition("more animals", LocalDate.of(2099, 2, 28)),
                        null,
                        null,
                        null),
                approver);

        MilestoneSummary condition = planOf(code).get(0);
        assertThat(condition.nameEn()).isEqualTo("Condition of the approval");
        assertThat(condition.dueOn()).isEqualTo(LocalDate.of(2099, 2, 28));

        registered.take(code, VerbCommand.of(Verb.FULFIL, "seen"), approver);
        assertThat(planOf(code).get(0).status()).isEqualTo(MilestoneStatus.ACCEPTED);
    }

    @Test
    void aTemplateThatChangesUnderARunningProjectLeavesItsPlan() {
        ProjectCode code = registered.at(ProjectStatus.APPROVED);
        List<MilestoneSummary> before = planOf(code);
        long template = jdbc.sql("select id from milestones_template where product_kind = 'DRUG' and number = 1")
                .query(Long.class)
                .single();
        assertThat(planOf(code)).isEqualTo(before);
        assertThatThrownBy(() -> jdbc.sql("update milestones_template_item set name_zh = 'x' where template_id = ?")
                        .param(template)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<MilestoneSummary> planOf(ProjectCode code) {
        ProjectId id =
                projects.find(code, people.with(Role.ADMIN)).orElseThrow().id();
        return milestones.of(id);
    }

    private static LocalDate lastDue(List<MilestoneSummary> plan, Stage stage) {
        return plan.stream()
                .filter(item -> item.stage() == stage)
                .map(MilestoneSummary::dueOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
