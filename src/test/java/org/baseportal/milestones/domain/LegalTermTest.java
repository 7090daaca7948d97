package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.calendar.CalendarChanged;
import org.baseportal.calendar.WorkingDays;
import org.baseportal.projects.ProjectCode;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Legal terms: started, stopped and resumed by recorded acts; the last day counted in working days. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class LegalTermTest {

    private static final int REVIEW = 3;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestPlans plans;

    @Autowired
    private WorkingDays days;

    @Autowired
    private ClockDesk desk;

    @Autowired
    private ClockStore store;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTermCountsWorkingDaysAndNoneWhileItIsStopped() {
        List<ClockAct> acts = new ArrayList<>();
        acts.add(act(ClockAct.Kind.START, "2026-02-06"));
        assertThat(ClockCount.of(20, acts, days).dueOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        acts.add(act(ClockAct.Kind.STOP, "2026-02-13"));
        ClockCount stopped = ClockCount.of(20, acts, days);
        assertThat(stopped.dueOn()).isNull();
        assertThat(stopped.left()).isEqualTo(15);
        acts.add(act(ClockAct.Kind.RESUME, "2026-03-31"));
        assertThat(ClockCount.of(20, acts, days).dueOn()).isEqualTo(LocalDate.of(2026, 4, 22));
        acts.add(act(ClockAct.Kind.STOP, "2026-03-31"));
        assertThat(ClockCount.of(20, acts, days).left()).isEqualTo(15);
    }

    private static ClockAct act(ClockAct.Kind kind, String day) {
        return new ClockAct(kind, LocalDate.parse(day), "x", "y", Instant.EPOCH);
    }

    @Test
    void staffStartStopAndResumeATermAndThePageSaysWhatIsLeft() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.item(code);
        assertThat(get(staff, at(code, item) + "/clock")).hasStatus(404);
        give(item, REVIEW);
        assertThat(get(staff, at(code, item))).bodyText().contains("技术审评（第三类）：90 个工作日", "未起算", "不构成法律意见");
        assertThat(act(staff, code, item, 0, "2999-01-01", "x")).hasStatus(422);
        assertThat(act(staff, code, item, 0, "2026-02-30", "x")).hasStatus(422);
        assertThat(act(staff, code, item, 0, "2026-01-05", "")).hasStatus(422);
        assertThat(act(staff, code, item, 0, "2020-01-05", "x")).hasStatus(409);
        assertThat(act(people.with(Role.APPROVER), code, item, 0, "2026-01-05", "x"))
                .hasStatus(403);
        assertThat(act(staff, code, item, 0, "2026-01-05", "受理通知书 1 号")).hasStatus3xxRedirection();
        assertThat(act(staff, code, item, 0, "2026-01-05", "twice")).hasStatus(409);
        assertThat(get(staff, at(code, item))).bodyText().contains("2026-05-20", "受理通知书 1 号", "中止（发补）");
        assertThat(get(staff, "/projects/" + code + "/milestones")).bodyText().contains("（法定时限 2026-05-20）");
        assertThat(act(staff, code, item, 1, "2026-01-04", "before")).hasStatus(422);
        assertThat(act(staff, code, item, 1, "2026-01-09", "补正通知")).hasStatus3xxRedirection();
        assertThat(get(staff, at(code, item))).bodyText().contains("还剩 86 个工作日", "恢复计时");
        assertThat(get(staff, "/projects/" + code + "/milestones")).bodyText().contains("法定时限已中止");
        assertThat(act(staff, code, item, 2, "2026-03-02", "已提交")).hasStatus3xxRedirection();
        assertThat(due(item)).isEqualTo(days.plus(LocalDate.of(2026, 3, 2), 86));
        assertThat(get(staff, "/projects/" + code + "/history")).bodyText().contains("法定时限中止");
    }

    @Test
    void aChangedCalendarMovesTheTermsThatTouchItsYear() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.item(code);
        give(item, REVIEW);
        assertThat(act(staff, code, item, 0, "2026-03-02", "x")).hasStatus3xxRedirection();
        LocalDate due = due(item);
        jdbc.sql("update milestones_term set due_on = date '2026-01-01' where milestone_id = ?")
                .param(item)
                .update();
        assertThat(store.touching(2027)).doesNotContain(item);
        desk.on(new CalendarChanged(2026));
        await().untilAsserted(() -> assertThat(due(item)).isEqualTo(due));
    }

    @Test
    void theDatabaseKeepsTheActsAndTheirOrder() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.item(code);
        String insert = "insert into milestones_clock_act values (%d, %d, '%s', date '%s', 'x', %d, 'n', now())";
        long who = staff.id().value();
        refused(insert.formatted(item, 1, "START", "2026-01-05", who));
        give(item, REVIEW);
        refused(insert.formatted(item, 1, "STOP", "2026-01-05", who));
        refused(insert.formatted(item, 2, "STOP", "2026-01-05", who));
        assertThat(act(staff, code, item, 0, "2026-01-05", "x")).hasStatus3xxRedirection();
        refused(insert.formatted(item, 2, "RESUME", "2026-01-06", who));
        refused(insert.formatted(item, 2, "STOP", "2026-01-04", who));
        refused("update milestones_clock_act set reason = 'y' where milestone_id = " + item);
        refused("delete from milestones_clock_act where milestone_id = " + item);
        refused("delete from milestones_term where milestone_id = " + item);
        refused("update milestones_milestone set clock_id = 1 where id = " + item);
        plans.take(code, item, MilestoneVerb.WAIVE, people.with(Role.APPROVER));
        refused(insert.formatted(item, 2, "STOP", "2026-01-06", who));
        assertThat(act(staff, code, item, 1, "2026-01-06", "x")).hasStatus(409);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }

    private void give(long item, int clock) {
        jdbc.sql("update milestones_milestone set clock_id = ? where id = ?")
                .params(clock, item)
                .update();
    }

    private LocalDate due(long item) {
        return jdbc.sql("select due_on from milestones_term where milestone_id = ?")
                .param(item)
                .query(LocalDate.class)
                .single();
    }

    private MvcTestResult act(CurrentUser user, ProjectCode code, long item, int seen, String day, String reason) {
        return pages.post()
                .uri(at(code, item) + "/clock")
                .with(csrf())
                .with(signedIn(user))
                .param("seen", String.valueOf(seen))
                .param("onDay", day)
                .param("reason", reason)
                .exchange();
    }

    private static String at(ProjectCode code, long item) {
        return "/projects/" + code + "/milestones/" + item;
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(path).with(signedIn(user)).exchange();
    }
}
