package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.reviews.domain.ReviewStory.as;
import static org.baseportal.reviews.domain.ReviewStory.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.DatabaseTest;
import org.baseportal.testing.People;
import org.baseportal.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What holds between reviewers, projects and their sheets, in the services and against the application's own role. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class ReviewRulesTest {

    @Autowired
    private ReviewStory story;

    @Autowired
    private SheetReading reading;

    @Autowired
    private Projects projects;

    @Autowired
    private Boards boards;

    @Autowired
    private Results results;

    @Autowired
    private Rounds rounds;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser reviewer;
    private CurrentUser staff;
    private CurrentUser admin;
    private ProjectCode code;

    @BeforeEach
    void prepare() {
        reviewer = people.with(Role.REVIEWER);
        staff = people.with(Role.STAFF);
        admin = people.with(Role.ADMIN);
        code = story.project();
    }

    @Test
    void beforeDeclaringAReviewerSeesTitleAndInstitutionOnly() {
        long round = story.round(1, 10, code);
        long id = story.assign(round, code, reviewer);
        assertThat(projects.find(code, reviewer))
                .as("a round in preparation opens nothing")
                .isEmpty();
        assertThatThrownBy(() -> as(reviewer, () -> story.sheets.find(id, reviewer)))
                .isInstanceOf(NotFoundException.class);
        openAndRefresh(round, id);
        assertThat(level()).isEqualTo("TITLE");
        assertThat(projects.dossier(code, reviewer)).isEmpty();
        assertThat(story.accept(id, reviewer)).isEmpty();
        assertThat(level()).isEqualTo(AccessLevel.FULL.name());
        assertThat(projects.dossier(code, reviewer)).isPresent();
    }

    @Test
    void aDeclaredConflictBlocksScoringInTheDatabaseToo() {
        long id = accepted();
        run(reviewer, () -> story.sheets.keep(id, SheetDraft.EMPTY, reviewer));
        run(reviewer, () -> story.sheets.decline(id, Answer.FAMILY, null, reviewer));
        assertThat(level()).isEqualTo("TITLE");
        assertThatThrownBy(() -> story.handIn(id, reviewer, 8, 8)).isInstanceOf(ConflictException.class);
        refused("update reviews_sheet set state = 'DRAFT', void_reason = null where assignment_id = " + id);
        refused("update reviews_assignment set state = 'ACCEPTED' where id = " + id);
        refused("update reviews_assignment set state = 'ASSIGNED' where id = " + id);
        refused("delete from reviews_assignment where id = " + id);
    }

    @Test
    void withoutASheetAConflictLetsNoneBegin() {
        long round = story.round(1, 10, code);
        long id = story.assign(round, code, reviewer);
        refused("insert into reviews_sheet (assignment_id, saved_at) values (" + id + ", now())");
    }

    @Test
    void onlyAnAdministratorLiftsAConflictWithAReasonAndNeverHisOwn() {
        long id = accepted();
        run(reviewer, () -> story.sheets.decline(id, Answer.JOINT_WORK, "合作", reviewer));
        assertThatThrownBy(() -> run(staff, () -> story.assignments.lift(id, "r", staff)))
                .isInstanceOf(AccessDeniedException.class);
        CurrentUser both =
                new CurrentUser(reviewer.id(), reviewer.username(), reviewer.displayName(), Set.of(Role.ADMIN));
        assertThatThrownBy(() -> run(both, () -> story.assignments.lift(id, "r", both)))
                .isInstanceOf(RefusedException.class);
        run(admin, () -> story.assignments.lift(id, "合作已于五年前结束", admin));
        assertThat(story.accept(id, reviewer)).isEmpty();
        story.handIn(id, reviewer, 8, 8);
        assertThat(jdbc.sql("select lift_reason from reviews_assignment where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("合作已于五年前结束");
    }

    @Test
    void thePortalFindsConflictsByItself() {
        long round = story.round(1, 10, code);
        jdbc.sql("insert into projects_member (project_id, position, name) select id, 7, ? from projects_project"
                        + " where code = ?")
                .params(reviewer.displayName().replace(" ", "·"), code.value())
                .update();
        long id = story.assign(round, code, reviewer);
        assertThat(state(id)).isEqualTo("CONFLICT");
        CurrentUser other = people.with(Role.REVIEWER);
        jdbc.sql("insert into reviews_reviewer (user_id, institution_id) select ?, origin_institution_id"
                        + " from projects_project where code = ?")
                .params(other.id().value(), code.value())
                .update();
        assertThat(state(story.assign(round, code, other))).isEqualTo("CONFLICT");
    }

    @Test
    void aSheetIsHandedInOnceAndStays() {
        long id = accepted();
        story.handIn(id, reviewer, 9, 8);
        assertThatThrownBy(() -> story.handIn(id, reviewer, 1, 1)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> run(reviewer, () -> story.sheets.keep(id, SheetDraft.EMPTY, reviewer)))
                .isInstanceOf(ConflictException.class);
        assertThat(jdbc.sql("select total from reviews_sheet where assignment_id = ?")
                        .param(id)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("86");
        refused("update reviews_sheet set total = 100 where assignment_id = " + id);
        refused("update reviews_sheet set state = 'DRAFT' where assignment_id = " + id);
        refused("update reviews_mark set score = 10 where assignment_id = " + id);
        refused("delete from reviews_mark where assignment_id = " + id);
        refused("delete from reviews_sheet where assignment_id = " + id);
        refused("update reviews_handed_sheet set total = 1 where assignment_id = " + id);
        refused("delete from reviews_handed_sheet where assignment_id = " + id);
    }

    @Test
    void staffGiveASheetBackWithAReasonAndTheFirstOneStaysOnFile() {
        long id = accepted();
        story.handIn(id, reviewer, 9, 8);
        run(staff, () -> reading.reopen(id, "漏评一项", staff));
        story.handIn(id, reviewer, 7, 8);
        assertThat(jdbc.sql("select total from reviews_handed_sheet where assignment_id = ? order by revision")
                        .param(id)
                        .query(BigDecimal.class)
                        .list())
                .extracting(BigDecimal::intValue)
                .containsExactly(86, 74);
    }

    @Test
    void aMarkWithoutTheWordsItAsksForIsRefused() {
        long id = accepted();
        SheetCommand full = story.sheet(id, 3, 8);
        Map<Long, SheetCommand.Mark> marks = new HashMap<>(full.marks());
        marks.replaceAll((criterion, mark) -> new SheetCommand.Mark(mark.score(), null));
        SheetCommand bare = new SheetCommand(marks, Advice.REJECT, null, "意见");
        assertThatThrownBy(() -> run(reviewer, () -> story.sheets.handIn(id, SheetDraft.EMPTY, bare, reviewer)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anothersTaskDoesNotExistAndHisSheetIsSeenOnlyAfterTheOwn() {
        long round = story.round(1, 10, code);
        CurrentUser second = people.with(Role.REVIEWER);
        CurrentUser approver = people.with(Role.APPROVER);
        long first = story.assign(round, code, reviewer);
        long other = story.assign(round, code, second);
        story.open(round);
        story.accept(first, reviewer);
        story.accept(other, second);
        story.handIn(first, reviewer, 9, 8);
        assertThatThrownBy(() -> as(second, () -> story.sheets.find(first, second)))
                .isInstanceOf(NotFoundException.class);
        long project = projectId();
        assertThat(sheetsFor(round, project, second)).isEmpty();
        assertThat(sheetsFor(round, project, reviewer)).as("not all are in").isEmpty();
        assertThat(sheetsFor(round, project, approver)).as("not all are in").isEmpty();
        story.handIn(other, second, 5, 5);
        assertThat(sheetsFor(round, project, second)).hasSize(2).allMatch(it -> it.reviewer() == null);
        assertThat(sheetsFor(round, project, approver)).hasSize(2).allMatch(it -> it.reviewer() != null);
        CurrentUser outsider = people.with(Role.REVIEWER);
        assertThat(sheetsFor(round, project, outsider)).isEmpty();
    }

    @Test
    void anApproverWithAnOpenSheetSeesNoResultAndCannotDecide() {
        long round = story.round(1, 0, code);
        CurrentUser approver = people.with(Role.APPROVER, Role.REVIEWER);
        long first = story.assign(round, code, reviewer);
        story.assign(round, code, approver);
        story.open(round);
        story.accept(first, reviewer);
        story.handIn(first, reviewer, 9, 8);
        jdbc.sql("update reviews_round set due_on = due_on - 1 where id = ?")
                .param(round)
                .update();
        Round known = as(staff, () -> rounds.find(round));
        assertThat(as(approver, () -> results.ranking(known, approver)).get(0).result())
                .isNull();
        assertThat(as(staff, () -> results.ranking(known, staff)).get(0).result())
                .isNotNull();
        assertThatThrownBy(() -> run(approver, () -> story.decisions.move(round, code, story.approval(""), approver)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theDeadlineIsMidnightInBeijing() {
        Round round = as(staff, () -> rounds.find(story.round(1, 10, code)));
        LocalDate due = round.dueOn();
        assertThat(round.isOver(Instant.parse(due + "T15:59:59.999Z"))).isFalse();
        assertThat(round.isOver(Instant.parse(due + "T16:00:00Z"))).isTrue();
    }

    @Test
    void afterTheDeadlineNothingIsHandedInAndNobodyIsAssigned() {
        long id = accepted();
        jdbc.sql("update reviews_round set due_on = due_on - 20 where id = (select round_id from reviews_assignment"
                        + " where id = ?)")
                .param(id)
                .update();
        assertThatThrownBy(() -> story.handIn(id, reviewer, 9, 8)).isInstanceOf(ConflictException.class);
        long round = jdbc.sql("select round_id from reviews_assignment where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        CurrentUser late = people.with(Role.REVIEWER);
        assertThatThrownBy(() -> story.assign(round, code, late)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aReviewerDeactivatedInMidRoundIsShownAndNotAssignedAgain() {
        long id = accepted();
        jdbc.sql("update accounts_user set active = false where id = ?")
                .param(reviewer.id().value())
                .update();
        long round = jdbc.sql("select round_id from reviews_assignment where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        Board board = as(staff, () -> boards.of(rounds.find(round), 1));
        assertThat(board.reviewers()).singleElement().matches(column -> !column.active());
        ProjectCode second = story.project();
        run(staff, () -> rounds.put(round, second, staff));
        assertThatThrownBy(() -> story.assign(round, second, reviewer)).isInstanceOf(ConflictException.class);
    }

    @Test
    void boardAndRankingTakeFewStatementsWhateverTheirSize() {
        ProjectCode second = story.project();
        ProjectCode third = story.project();
        long round = story.round(1, 10, code, second, third);
        for (ProjectCode each : List.of(code, second, third)) {
            for (int i = 0; i < 4; i++) {
                story.assign(round, each, people.with(Role.REVIEWER));
            }
        }
        assertThat(Statements.of(() -> as(staff, () -> boards.of(rounds.find(round), 1))))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(Statements.of(() -> as(staff, () -> results.ranking(rounds.find(round), staff))))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aProjectStandsInOneRunningRoundAndKeepsItsCriteria() {
        long round = story.round(1, 10, code);
        assertThatThrownBy(() -> story.round(1, 10, code)).isInstanceOf(ConflictException.class);
        story.open(round);
        refused("update reviews_round set criteria_version_id = 1 where id = " + round);
        refused("update reviews_round set state = 'DRAFT', opened_at = null where id = " + round);
    }

    private void openAndRefresh(long round, long id) {
        story.open(round);
        assertThat(state(id)).isEqualTo("ASSIGNED");
    }

    private long accepted() {
        long round = story.round(1, 10, code);
        long id = story.assign(round, code, reviewer);
        story.open(round);
        story.accept(id, reviewer);
        return id;
    }

    private List<SheetView> sheetsFor(long round, long project, CurrentUser user) {
        return as(user, () -> reading.of(round, project, user));
    }

    private long projectId() {
        return jdbc.sql("select id from projects_project where code = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }

    private String level() {
        return jdbc.sql("select level from projects_access a join projects_project p on p.id = a.project_id"
                        + " where p.code = ? and a.user_id = ?")
                .params(code.value(), reviewer.id().value())
                .query(String.class)
                .single();
    }

    private String state(long assignment) {
        return jdbc.sql("select state from reviews_assignment where id = ?")
                .param(assignment)
                .query(String.class)
                .single();
    }

    private void refused(String attack) {
        jdbc.sql("savepoint attack").update();
        assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        jdbc.sql("rollback to savepoint attack").update();
    }
}
