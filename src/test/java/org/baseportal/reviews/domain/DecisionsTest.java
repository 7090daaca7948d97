package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.reviews.domain.ReviewStory.as;
import static org.baseportal.reviews.domain.ReviewStory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions of a round: once, by whom they may be taken, with what they must say; and their packs, for ever. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class DecisionsTest {

    @Autowired
    private ReviewStory story;

    @Autowired
    private Packs packs;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fiftyWhoDecideAtOnceGiveOneDecisionAndFortyNinePoliteRefusals() throws Exception {
        ProjectCode code = story.project();
        long round = story.scored(1, code, 9, 8);
        List<CurrentUser> approvers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            approvers.add(people.with(Role.APPROVER));
        }
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            List<Callable<Boolean>> tries = approvers.stream()
                    .map(by -> (Callable<Boolean>) () -> decides(round, code, by))
                    .toList();
            int decided = 0;
            for (Future<Boolean> one : pool.invokeAll(tries)) {
                decided += one.get() ? 1 : 0;
            }
            assertThat(decided).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(count("reviews_decision", round)).isEqualTo(1);
        assertThat(count("reviews_motion", round)).isEqualTo(1);
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
    }

    private boolean decides(long round, ProjectCode code, CurrentUser by) {
        try {
            return as(by, () -> story.decisions.move(round, code, story.approval(""), by))
                    .isPresent();
        } catch (ConflictException polite) {
            return false;
        }
    }

    @Test
    void withAQuorumOfTwoTheProjectMovesWhenTheSecondConcursAndNotTwiceByTheSame() {
        ProjectCode code = story.project();
        long round = story.scored(2, code, 9, 8);
        CurrentUser first = people.with(Role.APPROVER);
        CurrentUser second = people.with(Role.APPROVER);
        assertThat(as(first, () -> story.decisions.move(round, code, story.approval(""), first)))
                .isEmpty();
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.UNDER_REVIEW);
        long motion = jdbc.sql("select id from reviews_motion where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> run(first, () -> story.decisions.concur(motion, first)))
                .isInstanceOf(ConflictException.class);
        assertThat(as(second, () -> story.decisions.concur(motion, second))).isPresent();
        assertThat(story.projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
    }

    @Test
    void againstTheThresholdOrWithLessMoneyADecisionSaysWhy() {
        ProjectCode code = story.project();
        long round = story.scored(1, code, 5, 5);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThatThrownBy(() -> run(approver, () -> story.decisions.move(round, code, story.approval(""), approver)))
                .isInstanceOf(ConflictException.class);
        assertThat(as(approver, () -> story.decisions.move(round, code, story.approval("战略需要"), approver)))
                .isPresent();
        assertThat(jdbc.sql("select against_rank from reviews_decision where round_id = ?")
                        .param(round)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void beforeAllSheetsAreInNothingIsDecided() {
        ProjectCode code = story.project();
        long round = story.round(1, 10, code);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        long id = story.assign(round, code, reviewer);
        story.open(round);
        story.accept(id, reviewer);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThatThrownBy(() -> run(approver, () -> story.decisions.move(round, code, story.approval(""), approver)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void thePackIsFrozenAndTheDatabaseKeepsIt() {
        ProjectCode code = story.project();
        long round = story.scored(1, code, 9, 8, 7, 6);
        CurrentUser approver = people.with(Role.APPROVER);
        Optional<Long> decision = as(approver, () -> story.decisions.move(round, code, story.approval("好"), approver));
        Packs.Pack pack = as(approver, () -> packs.find(decision.orElseThrow()));
        assertThat(pack.intact()).isTrue();
        assertThat(pack.content().sheets()).hasSize(2);
        assertThat(pack.content().result().mean()).isEqualByComparingTo("76.00");
        assertThat(pack.content().decision().approvers()).containsExactly(approver.displayName());
        for (String attack : List.of(
                "update reviews_pack set content = 'x' where decision_id = " + pack.id(),
                "delete from reviews_pack where decision_id = " + pack.id(),
                "update reviews_decision set against_rank = true where id = " + pack.id(),
                "delete from reviews_decision where id = " + pack.id(),
                "delete from reviews_concurrence",
                "delete from reviews_motion")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
        jdbc.sql("update projects_project set summary = 'changed later' where code = ?")
                .param(code.value())
                .update();
        assertThat(as(approver, () -> packs.find(pack.id())).content()).isEqualTo(pack.content());
    }

    private long count(String table, long round) {
        return jdbc.sql("select count(*) from " + table + " where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
    }
}
