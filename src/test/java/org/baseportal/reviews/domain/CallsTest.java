package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.reviews.domain.ReviewStory.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.VerbCommand;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Calls: in time to the second of Beijing's midnight, within the limits, frozen when handed in, checked before scored. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class CallsTest {

    @Autowired
    private CallStory story;

    @Autowired
    private CallReader reader;

    @Autowired
    private Projects projects;

    @Autowired
    private Submissions submissions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    @Test
    void theLastSecondOfTheLastBeijingDayIsInTimeAndTheNextIsNot() {
        long id = story.open(null, null);
        LocalDate last = reader.find(id).orElseThrow().closesOn();
        Instant midnight = Days.startOf(last.plusDays(1));
        assertThat(midnight.atOffset(ZoneOffset.UTC).getHour()).isEqualTo(16);
        ProjectCode inTime = story.projects.draft();
        ProjectCode late = story.projects.draft();
        submitAt(midnight.minusSeconds(1), id, inTime);
        assertThat(story.projects.statusOf(inTime)).isEqualTo(ProjectStatus.SUBMITTED);
        assertThatThrownBy(() -> submitAt(midnight, id, late)).isInstanceOf(ConflictException.class);
        assertThat(story.projects.statusOf(late)).isEqualTo(ProjectStatus.DRAFT);
        assertThatThrownBy(() -> enterBySql(id, late, midnight)).hasMessageContaining("the call is not open");
    }

    @Test
    void aStaffMemberExtendsForAllWithAReasonAndTheDatabaseKnowsNoOtherWay() {
        long id = story.open(null, null);
        Call call = reader.find(id).orElseThrow();
        CurrentUser staff = people.with(Role.STAFF);
        assertThatThrownBy(() -> run(staff, () -> story.calls.extend(id, call.closesOn(), "理由", staff)))
                .isInstanceOf(ConflictException.class);
        for (String attack : List.of(
                "update reviews_call set closes_at = closes_at + interval '1 day' where id = " + id,
                "update reviews_call set most_per_unit = 9 where id = " + id,
                "update reviews_call set guide = 'x' where id = " + id,
                "update reviews_call set state = 'DRAFT', published_at = null where id = " + id,
                "delete from reviews_call_item where call_id = " + id,
                "delete from reviews_call_extension",
                "delete from reviews_call")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
        run(staff, () -> story.calls.extend(id, call.closesOn().plusDays(3), "系统故障", staff));
        assertThat(reader.find(id).orElseThrow().closesOn())
                .isEqualTo(call.closesOn().plusDays(3));
        assertThat(pages.get().uri("/reviews/calls/" + id).with(People.signedIn(people.with(Role.VIEWER))))
                .bodyText()
                .contains("系统故障");
        assertThatThrownBy(() ->
                        run(staff, () -> story.calls.edit(id, call.version(), story.command(1, 1, List.of()), staff)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void ofTenAtOnceWithinALimitOfTwoTwoComeIn() throws Exception {
        long id = story.open(2, null);
        List<ProjectCode> codes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            codes.add(story.projects.draft());
        }
        sameUnit(codes);
        ExecutorService pool = Executors.newFixedThreadPool(5);
        int in = 0;
        try {
            List<Callable<Boolean>> tries = codes.stream()
                    .map(code -> (Callable<Boolean>) () -> {
                        try {
                            story.submit(id, code);
                            return true;
                        } catch (ConflictException full) {
                            return false;
                        }
                    })
                    .toList();
            for (Future<Boolean> one : pool.invokeAll(tries)) {
                in += one.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(in).isEqualTo(2);
        ProjectCode out = codes.stream()
                .filter(code -> story.projects.statusOf(code) == ProjectStatus.DRAFT)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> enterBySql(id, out, Instant.now(Clock.systemUTC())))
                .hasMessageContaining("as many as it may");
    }

    @Test
    void anInvestigatorsSecondProjectAndTheWrongKindStayOutside() {
        long id = story.open(null, 1);
        List<ProjectCode> codes = List.of(story.projects.draft(), story.projects.draft());
        sameUnit(codes);
        story.submit(id, codes.get(0));
        assertThatThrownBy(() -> story.submit(id, codes.get(1))).isInstanceOf(ConflictException.class);
        CurrentUser staff = people.with(Role.STAFF);
        long drugs =
                People.as(staff, () -> story.calls.create(story.command(null, null, List.of(ProductKind.DRUG)), staff));
        run(staff, () -> story.calls.publish(drugs, staff));
        jdbc.sql("update projects_project set product_kind = 'DEVICE_II' where code = ?")
                .param(codes.get(1).value())
                .update();
        assertThatThrownBy(() -> story.submit(drugs, codes.get(1))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> enterBySql(drugs, codes.get(1), Instant.now(Clock.systemUTC())))
                .hasMessageContaining("kind of product");
    }

    @Test
    void whatIsHandedInIsFrozenEachTimeAndCheckedBeforeAnythingElse() {
        long call = story.open(null, null);
        ProjectCode code = story.projects.draft();
        jdbc.sql("update projects_project set summary = 'as handed in' where code = ?")
                .param(code.value())
                .update();
        story.submit(call, code);
        long first = story.last(code);
        jdbc.sql("update projects_project set summary = 'changed later' where code = ?")
                .param(code.value())
                .update();
        CurrentUser viewer = people.with(Role.VIEWER);
        Submissions.Frozen frozen = People.as(viewer, () -> submissions.find(first));
        assertThat(frozen.intact()).isTrue();
        assertThat(frozen.content().project().summary()).isEqualTo("as handed in");
        assertThatThrownBy(() -> story.projects.take(code, VerbCommand.of(Verb.ACCEPT, null), people.with(Role.STAFF)))
                .as("around the formal check")
                .isInstanceOf(DataAccessException.class);
        for (String attack : List.of(
                "update reviews_submission set content = 'x' where id = " + first,
                "delete from reviews_submission where id = " + first,
                "update projects_project set status = 'UNDER_REVIEW' where code = '" + code + "'")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
        story.check(first, CheckOutcome.RETURNED);
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.RETURNED);
        story.projects.take(code, VerbCommand.of(Verb.SUBMIT, null), people.with(Role.STAFF));
        long second = story.last(code);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> story.check(first, CheckOutcome.ACCEPTED)).isInstanceOf(ConflictException.class);
        story.check(second, CheckOutcome.ACCEPTED);
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
        assertThatThrownBy(() -> story.check(second, CheckOutcome.ACCEPTED)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aCheckFollowsItsAnswersInTheDatabaseToo() {
        long id = story.submission();
        long by = people.with(Role.STAFF).id().value();
        assertThatThrownBy(() -> jdbc.sql("insert into reviews_formal_check (submission_id, outcome, checked_by,"
                                + " checked_at) values (?, 'ACCEPTED', ?, ?)")
                        .params(id, by, Timestamp.from(Instant.EPOCH))
                        .update())
                .hasMessageContaining("answers every item");
        CurrentUser staff = people.with(Role.STAFF);
        List<FormalCheck.Answered> wrong =
                List.of(new FormalCheck.Answered(1, true, null), new FormalCheck.Answered(2, false, "缺"));
        assertThatThrownBy(() -> run(
                        staff,
                        () -> story.checks.check(id, new FormalCheck(CheckOutcome.ACCEPTED, wrong, null, null), staff)))
                .isInstanceOf(ConflictException.class);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        assertThat(pages.get().uri("/reviews/submissions/" + id).with(People.signedIn(reviewer)))
                .hasStatus(403);
    }

    private void submitAt(Instant at, long call, ProjectCode code) {
        CurrentUser staff = people.with(Role.STAFF);
        CallEntries then = new CallEntries(reader, projects, jdbc, Clock.fixed(at, ZoneOffset.UTC));
        run(staff, () -> then.submit(call, code, staff));
    }

    private void enterBySql(long call, ProjectCode code, Instant at) {
        jdbc.sql("""
                        insert into reviews_call_entry (project_id, call_id, unit_id, pi_name, entered_by, entered_at)
                        select p.id, ?, coalesce(p.carrying_unit_id, p.origin_institution_id), p.pi_name, p.created_by, ?
                        from projects_project p where p.code = ?""").params(call, Timestamp.from(at), code.value()).update();
    }

    private void sameUnit(List<ProjectCode> codes) {
        Long unit = jdbc.sql("select coalesce(carrying_unit_id, origin_institution_id) from projects_project"
                        + " where code = ?")
                .param(codes.get(0).value())
                .query(Long.class)
                .single();
        for (ProjectCode code : codes) {
            jdbc.sql("update projects_project set carrying_unit_id = ?, pi_name = '李某' where code = ?")
                    .params(unit, code.value())
                    .update();
        }
    }
}
