package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProjectServicesTest {

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectReader reader;

    @Autowired
    private ProjectLife life;

    @Autowired
    private CodeReservation codes;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameTokenRegistersOneProjectOnly() throws Exception {
        CurrentUser staff = people.with(Role.STAFF);
        ProjectContent content = projects.content();
        UUID token = UUID.randomUUID();
        List<ProjectCode> given = inParallel(Collections.nCopies(
                8, () -> People.as(staff, () -> register.register(content, token, staff))));
        assertThat(given).hasSize(8).containsOnly(given.get(0));
    }

    @Test
    void codesReservedAtOnceAreNeverGivenTwice() throws Exception {
        List<List<ProjectCode>> blocks = inParallel(Collections.nCopies(10, () -> codes.block(2099, 7)));
        List<ProjectCode> all = blocks.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    void ofFiftyApprovalsAtOnceOneDecides() throws Exception {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        List<CurrentUser> approvers =
                Stream.generate(() -> people.with(Role.APPROVER)).limit(50).toList();
        List<String> answers = inParallel(approvers.stream()
                .<java.util.concurrent.Callable<String>>map(approver -> () -> {
                    try {
                        projects.take(code, RegisteredProjects.approval(), approver);
                        return "decided";
                    } catch (StepRefusedException late) {
                        return "refused";
                    }
                })
                .toList());
        assertThat(answers).filteredOn("decided"::equals).hasSize(1);
        assertThat(answers).filteredOn("refused"::equals).hasSize(49);
        assertThat(transitions(code, "APPROVE")).isEqualTo(1);
    }

    @Test
    void aLateEditorIsShownTheOriginalAndWhatTheOtherWrote() {
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser other = people.with(Role.STAFF);
        ProjectContent original = projects.content();
        ProjectCode code = People.as(staff, () -> register.register(original, UUID.randomUUID(), staff));
        long seen = People.as(staff, () -> reader.view(code, staff)).version();
        ProjectContent theirs = retitled(original, "theirs");
        edit(code, seen, theirs, other);
        EditConflictException late = catchThrowableOfType(
                EditConflictException.class, () -> edit(code, seen, retitled(original, "mine"), staff));
        assertThat(late.conflict().original()).isEqualTo(original);
        assertThat(late.conflict().theirs()).isEqualTo(theirs);
        edit(code, late.conflict().version(), retitled(original, "mine"), staff);
        assertThat(People.as(staff, () -> reader.view(code, staff))
                        .content()
                        .description()
                        .titleZh())
                .isEqualTo("mine");
    }

    @Test
    void everyEditLeavesItsFieldsInTheAuditTrail() {
        CurrentUser staff = people.with(Role.STAFF);
        ProjectContent original = projects.content();
        ProjectCode code = People.as(staff, () -> register.register(original, UUID.randomUUID(), staff));
        edit(code, 0, retitled(original, "after"), staff);
        assertThat(jdbc.sql("select changes::text from audit_event where subject_key = ? and action = 'edit'")
                        .param(code.value())
                        .query(String.class)
                        .single())
                .contains("titleZh", original.description().titleZh(), "after");
    }

    @Test
    void whoCreatedOrOwnsAProjectNeverDecidesOnIt() {
        CurrentUser both = people.with(Role.STAFF, Role.APPROVER);
        ProjectCode code = People.as(both, () -> register.register(projects.content(), UUID.randomUUID(), both));
        projects.take(code, TestProjects.command(Verb.SUBMIT), both);
        projects.take(code, TestProjects.command(Verb.ACCEPT), both);
        assertThatThrownBy(() -> projects.take(code, RegisteredProjects.approval(), both))
                .isInstanceOf(RefusedException.class);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void anAdministratorDecidesNothing() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser admin = people.with(Role.ADMIN);
        assertThatThrownBy(() -> projects.take(code, RegisteredProjects.approval(), admin))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aReviewerKnowsOnlyWhatIsAssignedToHim() {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        assertThatThrownBy(() -> reader.head(code, reviewer)).isInstanceOf(NotFoundException.class);
        grant(code, reviewer, "TITLE");
        assertThat(reader.head(code, reviewer).titleOnly()).isTrue();
        assertThatThrownBy(() -> reader.view(code, reviewer)).isInstanceOf(NotFoundException.class);
        jdbc.sql("update projects_access set level = 'FULL' where user_id = ?")
                .param(reviewer.id().value())
                .update();
        assertThat(reader.view(code, reviewer).code()).isEqualTo(code);
    }

    @Test
    void anApproverSeesNoDraft() {
        CurrentUser approver = people.with(Role.APPROVER);
        assertThatThrownBy(() -> reader.head(projects.draft(), approver)).isInstanceOf(NotFoundException.class);
        assertThat(reader.head(projects.at(ProjectStatus.SUBMITTED), approver).verbs())
                .contains(Verb.RETURN);
    }

    @Test
    void theDatabaseRefusesAStatusTheLifeCycleDoesNotAllow() {
        ProjectCode code = projects.draft();
        assertThatThrownBy(() -> jdbc.sql("update projects_project set status = 'GRADUATED' where code = ?")
                        .param(code.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.DRAFT);
    }

    @Test
    void theApplicationCannotRewriteHistory() {
        ProjectCode code = projects.draft();
        for (String attempt : List.of(
                "update projects_transition set reason = 'x'",
                "delete from projects_transition",
                "truncate projects_transition",
                "delete from projects_project where code = '" + code + "'")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(transitions(code, "REGISTER")).isEqualTo(1);
    }

    @Test
    void aReturnThatIsNotAnsweredInTimeCountsAsWithdrawn() {
        ProjectCode late = projects.at(ProjectStatus.RETURNED);
        ProjectCode inTime = projects.at(ProjectStatus.RETURNED);
        jdbc.sql("update projects_project set return_due_on = date '2020-01-01' where code = ?")
                .param(late.value())
                .update();
        assertThat(life.pastDue()).contains(late).doesNotContain(inTime);
        assertThat(life.lapse(late, "not answered")).isTrue();
        assertThat(life.lapse(late, "not answered")).isFalse();
        assertThat(life.lapse(inTime, "not answered")).isFalse();
        assertThat(projects.statusOf(late)).isEqualTo(ProjectStatus.WITHDRAWN);
        assertThat(projects.statusOf(inTime)).isEqualTo(ProjectStatus.RETURNED);
    }

    @Test
    void theDatabaseKnowsTheSameEdgesAsTheCode() {
        List<String> inDatabase = jdbc.sql("select from_status || ' ' || to_status from projects_edge")
                .query(String.class)
                .list();
        List<String> inCode = Stream.of(ProjectStatus.values())
                .flatMap(from -> from.successors().stream().map(to -> from + " " + to))
                .toList();
        assertThat(inDatabase).containsExactlyInAnyOrderElementsOf(inCode);
    }

    private void edit(ProjectCode code, long version, ProjectContent content, CurrentUser by) {
        People.as(by, () -> {
            register.edit(code, version, content, by);
            return code;
        });
    }

    private static ProjectContent retitled(ProjectContent content, String title) {
        var values = ContentFields.values(content);
        values.put("titleZh", title);
        return ContentFields.content(values);
    }

    private int transitions(ProjectCode code, String verb) {
        return jdbc.sql("""
                select count(*) from projects_transition t join projects_project p on p.id = t.project_id
                where p.code = ? and t.verb = ?""").params(code.value(), verb).query(Integer.class).single();
    }

    private void grant(ProjectCode code, CurrentUser user, String level) {
        jdbc.sql("insert into projects_access select id, ?, ? from projects_project where code = ?")
                .params(user.id().value(), level, code.value())
                .update();
    }

    private static <T> List<T> inParallel(List<java.util.concurrent.Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : pool.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
