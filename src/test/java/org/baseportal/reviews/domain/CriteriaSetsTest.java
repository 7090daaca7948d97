package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.DatabaseTest;
import org.baseportal.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What holds for criteria, whoever asks: in the service, and in the database against the application's own role. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CriteriaSetsTest {

    @Autowired
    private CriteriaSets sets;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser admin;

    @BeforeEach
    void prepare() {
        admin = people.with(Role.ADMIN);
    }

    @Test
    void theDeliveredCriteriaArePublishedAndWhole() {
        CriteriaVersion delivered = as(admin, () -> sets.version(1, false));
        assertThat(delivered.state()).isNotEqualTo(CriteriaState.DRAFT);
        assertThat(delivered.sum()).isEqualByComparingTo("100");
        assertThat(delivered.withoutAnchors()).isEmpty();
        assertThat(delivered.criteria()).hasSize(9);
    }

    @Test
    void weightsThatSumTo9999AreNotPublished() {
        long draft = draft("60", "39.99");
        assertThatThrownBy(() -> run(() -> sets.publish(draft, admin))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publishBySql(draft)).hasMessageContaining("weights do not sum to 100");
    }

    @Test
    void weightsThatSumTo100ArePublished() {
        long draft = draft("60", "40");
        run(() -> sets.publish(draft, admin));
        assertThat(as(admin, () -> sets.version(draft, false)).state()).isEqualTo(CriteriaState.PUBLISHED);
    }

    @Test
    void aCriterionWithoutWordsForItsScaleIsNotPublished() {
        long draft = as(admin, () -> sets.create("标准", "Set", admin));
        run(() -> sets.add(draft, criterion("A1", "100", List.of()), admin));
        assertThatThrownBy(() -> run(() -> sets.publish(draft, admin))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aPublishedVersionIsNotChangedByTheService() {
        assertThatThrownBy(() -> run(() -> sets.add(1, criterion("NEW", "1", anchors()), admin)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> run(() -> sets.remove(1, 1, admin))).isInstanceOf(ConflictException.class);
    }

    @Test
    void theDatabaseKeepsAPublishedVersionAgainstTheApplicationsOwnRole() {
        for (String attack : List.of(
                "update reviews_criterion set weight = 21 where id = 1",
                "update reviews_criterion set version_id = (select max(id) from reviews_criteria_version) where id = 1",
                "delete from reviews_criterion where id = 1",
                "insert into reviews_criterion select 777, version_id, 99, 'X9', name_zh, name_en, guidance_zh,"
                        + " guidance_en, 1, 10 from reviews_criterion where id = 1",
                "update reviews_anchor set words_zh = 'x' where criterion_id = 1",
                "delete from reviews_anchor where criterion_id = 1",
                "insert into reviews_point values (1, 99, null, 'x', 'x')",
                "update reviews_criteria_version set state = 'DRAFT', published_at = null where id = 1",
                "update reviews_criteria_version set note = 'x' where id = 1",
                "delete from reviews_criteria_version where id = 1",
                "truncate reviews_criterion cascade")) {
            jdbc.sql("savepoint attack").update();
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
            jdbc.sql("rollback to savepoint attack").update();
        }
    }

    @Test
    void aNewVersionStartsAsACopyAndThereIsOneDraftOnly() {
        long first = draft("60", "40");
        run(() -> sets.publish(first, admin));
        long copy = as(admin, () -> sets.copy(first, null, admin));
        CriteriaVersion second = as(admin, () -> sets.version(copy, true));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.isDraft()).isTrue();
        assertThat(second.criteria()).extracting(Criterion::code).containsExactly("A1", "A2");
        assertThat(second.criteria().get(0).anchors()).hasSize(2);
        assertThatThrownBy(() -> run(() -> sets.copy(first, null, admin))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aCriterionRemovedInAnotherTabIsToldAndNothingIsLost() {
        long draft = draft("60", "40");
        CriteriaVersion seen = as(admin, () -> sets.version(draft, true));
        long gone = seen.criteria().get(0).id();
        run(() -> sets.remove(draft, gone, admin));
        assertThatThrownBy(() ->
                        run(() -> sets.weigh(draft, seen.version(), Map.of(gone, new BigDecimal("10")), admin)))
                .isInstanceOf(ConflictException.class);
        CriteriaVersion now = as(admin, () -> sets.version(draft, true));
        assertThatThrownBy(() ->
                        run(() -> sets.change(draft, gone, now.version(), criterion("A1", "10", anchors()), admin)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void onlyAnAdministratorChangesCriteria() {
        CurrentUser staff = people.with(Role.STAFF, Role.APPROVER);
        assertThatThrownBy(() -> as(staff, () -> sets.create("a", "a", staff)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long draft(String... weights) {
        long draft = as(admin, () -> sets.create("标准", "Set", admin));
        for (int i = 0; i < weights.length; i++) {
            CriterionCommand command = criterion("A" + (i + 1), weights[i], anchors());
            run(() -> sets.add(draft, command, admin));
        }
        return draft;
    }

    private void publishBySql(long draft) {
        jdbc.sql("update reviews_criteria_version set state = 'PUBLISHED', published_at = now() where id = ?")
                .param(draft)
                .update();
    }

    private void run(Runnable work) {
        as(admin, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T as(CurrentUser user, Supplier<T> work) {
        return People.as(user, work);
    }

    private static List<Anchor> anchors() {
        return List.of(new Anchor(BigDecimal.TEN, "好", "good"), new Anchor(BigDecimal.ONE, "差", "bad"));
    }

    static CriterionCommand criterion(String code, String weight, List<Anchor> anchors) {
        return new CriterionCommand(
                code, "名", "Name", "说明", "Guidance", new BigDecimal(weight), 10, null, null, null, anchors, List.of());
    }
}
