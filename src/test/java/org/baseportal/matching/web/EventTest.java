package org.baseportal.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.TestEvents;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.baseportal.worklist.WorkSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Matching events, from the invitation to the introduction. */
@PortalTest
class EventTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestEvents events;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<WorkSource> sources;

    private CurrentUser staff;
    private ProjectCode project;
    private PartnerId maker;
    private LocalDate day;
    private long event;

    @BeforeEach
    void anEventOfOneProjectAndOneMaker() {
        staff = people.with(Role.STAFF);
        project = events.project();
        maker = events.maker();
        day = events.day();
        event = events.event(day, staff, staff.id().value());
        events.invite(event, project, maker, staff);
    }

    private MvcTestResult send(long to, String path, String... form) {
        var request =
                pages.post().uri("/matching/events/" + to + path).with(csrf()).with(signedIn(staff));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return pages.get()
                .uri("/matching/events/" + event + path)
                .with(signedIn(staff))
                .exchange();
    }

    private MvcTestResult place(long at, ProjectCode of, PartnerId with, int slot, int table, long person) {
        return send(
                at,
                "/meetings",
                "project",
                String.valueOf(events.id(of)),
                "guest",
                String.valueOf(with.value()),
                "slot",
                String.valueOf(slot),
                "table",
                String.valueOf(table),
                "person",
                String.valueOf(person));
    }

    private long meeting() {
        return jdbc.sql("select max(id) from matching_meeting where event_id = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    @Test
    void fromTheProposalToAnIntroductionThatHasMet() {
        assertThat(send(event, "/propose")).hasStatus3xxRedirection();
        assertThat(send(event, "/propose")).hasStatus3xxRedirection();
        assertThat(get("")).bodyText().contains(project.value(), "09:00–09:30", "1 场会面");
        assertThat(get("/print")).bodyText().contains("各单位日程", "签到");
        String at = "/meetings/" + meeting();
        assertThat(send(event, at, "result", "FOLLOW_UP", "version", "0", "words", "要样品<b>", "nextStep", "寄样品"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select i.status || ' ' || i.next_step from matching_introduction i"
                                + " join matching_meeting m on m.introduction_id = i.id where m.event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo("MEETING 寄样品");
        assertThat(get(at)).bodyText().contains("有意向", "要样品&lt;b&gt;", "查看对接");
        assertThat(send(event, at, "result", "ABSENT", "version", "0")).hasStatus(422);
        assertThat(send(event, at + "/remove")).hasStatus(409);
        assertThat(send(event, "/cancel")).hasStatus(409);
        assertThat(send(event, "/close")).hasStatus3xxRedirection();
        assertThat(send(event, at, "result", "ABSENT", "version", "1")).hasStatus(422);
    }

    @Test
    void anIntroductionThatIsOnItsWayIsTakenOnAndNotBegunAgain() {
        send(event, "/propose");
        jdbc.sql("""
                insert into matching_introduction (id, project_id, partner_id, kind, score, person_id, begun_by,
                    begun_at, moved_at)
                values (nextval('matching_introduction_seq'), ?, ?, 'MANUFACTURING', 50, ?, ?, now(), now())""")
                .params(
                        events.id(project),
                        maker.value(),
                        staff.id().value(),
                        staff.id().value())
                .update();
        assertThat(send(event, "/meetings/" + meeting(), "result", "FOLLOW_UP", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select string_agg(status, ',') from matching_introduction where project_id = ?")
                        .param(events.id(project))
                        .query(String.class)
                        .single())
                .isEqualTo("MEETING");
    }

    @Test
    void twoEventsThatBookOneOrganisationOrOnePersonAtOnceGetHimOnce() throws Exception {
        long rival = events.event(day, staff);
        ProjectCode other = events.project();
        events.invite(rival, other, maker, staff);
        List<Integer> answers = atOnce(
                () -> place(event, project, maker, 1, 1, staff.id().value()),
                () -> place(
                        rival, other, maker, 1, 1, people.with(Role.STAFF).id().value()));
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        PartnerId second = events.maker();
        PartnerId third = events.maker();
        events.invite(event, project, second, staff);
        events.invite(rival, other, third, staff);
        answers = atOnce(
                () -> place(event, project, second, 3, 1, staff.id().value()),
                () -> place(rival, other, third, 3, 2, staff.id().value()));
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
    }

    private static List<Integer> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<MvcTestResult> answer : hands.invokeAll(List.of(one, other))) {
                answers.add(answer.get().getResponse().getStatus());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void theTableRefusesEveryDoubleBookingInWordsAndInTheDatabase() {
        long host = staff.id().value();
        assertThat(place(event, project, maker, 1, 1, host)).hasStatus3xxRedirection();
        PartnerId second = events.maker();
        ProjectCode other = events.project();
        events.invite(event, other, second, staff);
        assertThat(place(event, project, second, 1, 2, host))
                .hasStatus(422)
                .bodyText()
                .contains("这个项目在该时段");
        assertThat(place(event, other, maker, 1, 2, host))
                .hasStatus(422)
                .bodyText()
                .contains("这家单位在该时段");
        assertThat(place(event, other, second, 1, 2, host))
                .hasStatus(422)
                .bodyText()
                .contains("陪同人员在该时段");
        assertThat(place(event, project, maker, 2, 1, host))
                .hasStatus(422)
                .bodyText()
                .contains("已经安排了会面");
        assertThat(place(event, other, second, 9, 1, host))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个时段");
        assertThat(place(event, other, events.maker(), 2, 1, host))
                .hasStatus(422)
                .bodyText()
                .contains("请先邀请");
        for (String attack : List.of(
                "update matching_meeting set slot = 99 where event_id = ?",
                "update matching_meeting set during = '(,)', slot = 50 where event_id = ?",
                "update matching_meeting set partner_id = partner_id + 1 where event_id = ?",
                "delete from matching_event where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(attack).param(event).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anEventThatMovesTakesItsTableAlongUnlessSomebodyIsBookedThere() {
        long host = staff.id().value();
        assertThat(place(event, project, maker, 1, 1, host)).hasStatus3xxRedirection();
        PartnerId second = events.maker();
        events.invite(event, project, second, staff);
        assertThat(place(event, project, second, 2, 1, host)).hasStatus3xxRedirection();
        assertThat(edit(event, day, "09:30", "0")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select min(lower(during) at time zone 'Asia/Shanghai')::text from matching_meeting"
                                + " where event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .endsWith("09:30:00");
        LocalDate later = events.day();
        long rival = events.event(later, staff);
        ProjectCode other = events.project();
        events.invite(rival, other, maker, staff);
        assertThat(place(rival, other, maker, 2, 1, people.with(Role.STAFF).id().value()))
                .hasStatus3xxRedirection();
        assertThat(edit(event, later, "09:30", "1")).hasStatus(422).bodyText().contains("这家单位在该时段");
        assertThat(edit(event, day, "10:00", "0")).hasStatus(422);
        assertThat(edit(event, day, "25:00", "1")).hasStatus(422);
    }

    private MvcTestResult edit(long at, LocalDate on, String time, String version) {
        return send(
                at,
                "/edit",
                "title",
                "专场",
                "heldOn",
                on.toString(),
                "startsAt",
                time,
                "slotMinutes",
                "30",
                "slots",
                "4",
                "tables",
                "2",
                "version",
                version);
    }

    @Test
    void restrictedAndOwnOrganisationsDoNotMeetTheProject() {
        PartnerId own = events.maker();
        events.invite(event, project, own, staff);
        jdbc.sql("update projects_project set carrying_unit_id = ? where code = ?")
                .params(own.value(), project.value())
                .update();
        assertThat(place(event, project, own, 1, 1, staff.id().value()))
                .hasStatus(422)
                .bodyText()
                .contains("本项目自己的单位");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into matching_meeting (id, event_id, project_id, partner_id, kind,"
                                        + " slot, place, score) values (nextval('matching_meeting_seq'), ?, ?, ?, 'SPACE', 1, 1, 1)")
                        .params(event, events.id(project), own.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(send(event, "/partners", "partner", UUID.randomUUID().toString()))
                .hasStatus(422);
        assertThat(send(event, "/projects", "codes", "BP-2026-0001，喵")).hasStatus(422);
        assertThat(send(event, "/best", "wanted", "1000")).hasStatus(422);
    }

    @Test
    void resultsThatAreMissingWaitForTheHostAndTheCountIsThatOfTheList() {
        long waiting = sources.stream()
                .flatMap(source -> People.as(staff, () -> source.waitingFor(staff, Locale.SIMPLIFIED_CHINESE)).stream())
                .filter(work -> work.labelKey().equals("matching.work.events"))
                .mapToLong(work -> work.count())
                .sum();
        assertThat(waiting).isEqualTo(1);
        assertThat(pages.get()
                        .uri("/matching/events?waiting=true")
                        .with(signedIn(staff))
                        .exchange())
                .bodyText()
                .contains("/matching/events/" + event + "\"");
        assertThat(send(event, "/cancel")).hasStatus3xxRedirection();
        long future = events.event(LocalDate.of(2099, 1, 1), staff);
        events.invite(future, project, maker, staff);
        assertThat(place(future, project, maker, 1, 1, staff.id().value())).hasStatus3xxRedirection();
        long meeting = jdbc.sql("select id from matching_meeting where event_id = ?")
                .param(future)
                .query(Long.class)
                .single();
        assertThat(send(future, "/meetings/" + meeting, "result", "ABSENT", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("会还没有开");
    }
}
