package org.baseportal.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.baseportal.testing.Statements;
import org.baseportal.worklist.Work;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Slips, own milestones, and the pages that look at all of them. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class PlanWorkTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestPlans plans;

    @Autowired
    private MilestoneWork work;

    @Autowired
    private MilestoneList list;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDateMovesOnlyByASlipThatAnApproverWhoDidNotAskForItApproves() {
        ProjectCode code = plans.incubating();
        CurrentUser both = people.with(Role.STAFF, Role.APPROVER);
        long item = plans.item(code);
        LocalDate due = due(item);
        assertThat(post(both, at(code, item) + "/slip", "newDueOn", "2001-01-01", "reason", "x"))
                .hasStatus(422);
        assertThat(post(both, at(code, item) + "/slip", "newDueOn", "2028-02-30", "reason", "x"))
                .hasStatus(422);
        assertThat(post(both, at(code, item) + "/slip", "newDueOn", "2028-02-29", "reason", "late parts"))
                .hasStatus3xxRedirection();
        assertThat(post(both, at(code, item) + "/slip", "newDueOn", "2028-03-01", "reason", "again"))
                .hasStatus(409);
        String slip = at(code, item) + "/slips/"
                + jdbc.sql("select max(id) from milestones_slip where milestone_id = ?")
                        .param(item)
                        .query(Long.class)
                        .single();
        assertThat(post(both, slip + "/approve")).hasStatus(403);
        assertThat(post(people.with(Role.STAFF), slip + "/approve")).hasStatus(403);
        assertThat(due(item)).isEqualTo(due);
        CurrentUser approver = people.with(Role.APPROVER);
        assertThat(post(
                        approver,
                        at(code, plans.items(code, Stage.PROTOTYPE).get(1)) + slip.substring(slip.indexOf("/slips"))
                                + "/approve"))
                .hasStatus(404);
        assertThat(post(approver, slip + "/approve", "note", "agreed")).hasStatus3xxRedirection();
        assertThat(post(approver, slip + "/decline")).hasStatus(409);
        assertThat(due(item)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(get(approver, at(code, item))).bodyText().contains("2028-02-29", due.toString(), "agreed");
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set due_on = due_on + 1 where id = ?")
                        .param(item)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set baseline_due_on = due_on where id = ?")
                        .param(item)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPlanIsAdaptedWithAReasonButARequiredItemStaysRequired() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        String plan = "/projects/" + code + "/milestones";
        assertThat(post(staff, plan + "/new", form("nameZh", "电池寿命试验", "stage", "PROTOTYPE", "dueOn", "2028-02-29")))
                .hasStatus(422);
        assertThat(post(
                        staff,
                        plan + "/new",
                        form("nameZh", "电池寿命试验", "stage", "PROTOTYPE", "dueOn", "2028-02-29", "reason", "asked for")))
                .hasStatus3xxRedirection();
        assertThat(get(staff, plan)).bodyText().contains("电池寿命试验", "自增");
        long first = plans.items(code, Stage.PROTOTYPE).get(0);
        long second = plans.items(code, Stage.PROTOTYPE).get(1);
        assertThat(post(staff, at(code, first) + "/edit", form("nameZh", "x", "reason", "y")))
                .hasStatus(409);
        String[] after = form("nameZh", "x", "reason", "y", "required", "true", "predecessorId", "" + first);
        assertThat(post(staff, at(code, second) + "/edit", after)).hasStatus3xxRedirection();
        String[] cycle = form("nameZh", "x", "reason", "y", "required", "true", "predecessorId", "" + second);
        assertThat(post(staff, at(code, first) + "/edit", cycle)).hasStatus(409);
        long foreign = plans.item(plans.incubating());
        String[] strange = form("nameZh", "x", "reason", "y", "required", "true", "predecessorId", "" + foreign);
        assertThat(post(staff, at(code, first) + "/edit", strange)).hasStatus(422);
        assertThatThrownBy(() -> jdbc.sql("update milestones_milestone set required = false where id = ?")
                        .param(first)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void dueTodayIsNotOverdueBeforeMidnightInBeijing() {
        Clock server = Clock.fixed(Instant.parse("2028-02-29T15:59:00Z"), ZoneOffset.UTC);
        Clock later = Clock.fixed(Instant.parse("2028-02-29T16:00:00Z"), ZoneOffset.UTC);
        PlanItem item = new PlanItem(
                1,
                Stage.PROTOTYPE,
                Origin.OWN,
                "a",
                null,
                true,
                1,
                Acceptor.STAFF,
                Proof.TEST,
                null,
                null,
                LocalDate.of(2028, 2, 29),
                LocalDate.of(2028, 2, 29),
                MilestoneStatus.PLANNED,
                null,
                false,
                null,
                false);
        assertThat(item.isLate(Days.today(server))).isFalse();
        assertThat(item.isLate(Days.today(later))).isTrue();
    }

    @Test
    void whatWaitsIsCountedAsTheListBehindItShowsIt() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.submitted(code, staff);
        CurrentUser second = people.with(Role.STAFF);
        Work accept = work(second, "milestones.work.accept");
        assertThat(accept.count()).isEqualTo(People.as(second, () -> list.count(MilestoneFilter.acceptable(), second)));
        assertThat(get(second, accept.url())).hasStatusOk().bodyText().contains("共 " + accept.count() + " 项");
        assertThat(People.as(staff, () -> list.first(MilestoneFilter.acceptable(), 5000, staff)))
                .extracting(MilestoneRow::id)
                .doesNotContain(item);
        long slipping = plans.items(code, Stage.PROTOTYPE).get(1);
        CurrentUser approver = people.with(Role.APPROVER);
        plans.slip(code, slipping, staff);
        Work slips = work(approver, "milestones.work.slips");
        assertThat(get(approver, slips.url())).bodyText().contains("共 " + slips.count() + " 项", code.value());
        plans.settle(plans.incubating(), Stage.PROTOTYPE);
        Work gates = work(approver, "milestones.work.gates");
        assertThat(get(approver, gates.url())).bodyText().contains("共 " + gates.count() + " 项");
    }

    @Test
    void everyViewOpensWithAnyAddressAndNotForReviewers() {
        CurrentUser viewer = people.with(Role.VIEWER);
        plans.incubating();
        for (String address : new String[] {
            "/milestones",
            "/milestones?due=overdue&status=PLANNED&stage=PROTOTYPE&owner=me&from=2026-01-01&to=2026-02-30",
            "/milestones?due=x&status=y&stage=z&owner=-1&from=1e400&to=%00&sort=name&dir=desc&page=9&after=zz",
            "/milestones?sort=project",
            "/milestones/calendar",
            "/milestones/calendar?month=2028-02",
            "/milestones/calendar?month=2028-13",
            "/milestones/board",
            "/milestones/funnel",
            "/milestones/gates",
            "/milestones/slips",
            "/milestones/export.csv?due=month",
            "/milestones/export.xlsx?due=overdue"
        }) {
            assertThat(get(viewer, address)).as(address).hasStatusOk();
            assertThat(get(people.with(Role.REVIEWER), address)).as(address).hasStatus(403);
        }
        assertThat(get(viewer, "/milestones/calendar?month=2028-02")).bodyText().contains("2028-02-29");
    }

    @Test
    void aThousandMilestonesTakeNoMoreStatementsThanAFew() {
        ProjectCode code = plans.incubating();
        CurrentUser viewer = people.with(Role.VIEWER);
        String plan = "/projects/" + code + "/milestones";
        int few = Statements.of(() -> get(viewer, plan)).size();
        int fewDrawn = Statements.of(() -> get(viewer, plan + "/timeline")).size();
        jdbc.sql("""
                insert into milestones_milestone (id, project_id, stage, position, origin, name_zh, required, accepted_by,
                    proof, baseline_due_on, due_on, status_since, added_reason)
                select nextval('milestones_milestone_seq'), p.id, 'CLINICAL_TRIAL', 100 + n, 'OWN', 'n' || n, true, 'STAFF',
                    'TEST', date '2030-01-01' + n, date '2030-01-01' + n, now(), 'many'
                from projects_project p, generate_series(1, 1000) n where p.code = ?""").param(code.value()).update();
        assertThat(Statements.of(() -> assertThat(get(viewer, plan)).hasStatusOk()))
                .hasSizeLessThanOrEqualTo(few);
        assertThat(Statements.of(
                        () -> assertThat(get(viewer, plan + "/timeline")).hasStatusOk()))
                .hasSizeLessThanOrEqualTo(fewDrawn);
    }

    @Test
    void theViewsOverAllProjectsTakeTenStatementsAtMost() {
        plans.incubating();
        CurrentUser viewer = people.with(Role.VIEWER);
        for (String view :
                List.of("/milestones?due=overdue", "/milestones", "/milestones/calendar", "/milestones/board")) {
            assertThat(get(viewer, view)).hasStatusOk();
            assertThat(Statements.of(() -> get(viewer, view))).as(view).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void theCalendarAddressIsSecretAndCanBeWithdrawn() {
        ProjectCode code = plans.incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = plans.item(code);
        jdbc.sql("update milestones_milestone set owner_id = ?, name_zh = '台架；试验, 一' where id = ?")
                .params(staff.id().value(), item)
                .update();
        MvcTestResult made = post(staff, "/milestones/feed");
        String secret = String.valueOf(made.getMvcResult().getFlashMap().get("secret"));
        MvcTestResult calendar = pages.get().uri("/calendar/" + secret + ".ics").exchange();
        assertThat(calendar)
                .hasStatusOk()
                .bodyText()
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:milestone-" + item + "@base-portal", "台架；试验\\, 一", code.value());
        assertThat(calendar.getResponse().getContentType()).startsWith("text/calendar");
        assertThat(get(staff, "/milestones/feed")).bodyText().doesNotContain(secret);
        String guessed = "A".repeat(32);
        assertThat(pages.get().uri("/calendar/" + guessed + ".ics").exchange()).hasStatus(404);
        assertThat(post(staff, "/milestones/feed/withdraw")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/calendar/" + secret + ".ics").exchange()).hasStatus(404);
    }

    private Work work(CurrentUser user, String key) {
        return People.as(user, () -> work.waitingFor(user, Locale.SIMPLIFIED_CHINESE)).stream()
                .filter(one -> one.labelKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate due(long item) {
        return jdbc.sql("select due_on from milestones_milestone where id = ?")
                .param(item)
                .query(LocalDate.class)
                .single();
    }

    private static String[] form(String... fields) {
        List<String> form = new ArrayList<>(List.of("proof", "TEST", "acceptedBy", "STAFF", "weight", "1"));
        form.addAll(List.of(fields));
        return form.toArray(String[]::new);
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
}
