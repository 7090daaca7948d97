package org.baseportal.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.partners.Partners;
import org.baseportal.projects.domain.RegisteredProjects;
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

@PortalTest
class IntroductionTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Partners partners;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<WorkSource> sources;

    private CurrentUser staff;
    private String code = "";
    private long project;
    private long partner;

    @BeforeEach
    void aProjectInNeedAndAMakerWhoCanHelp() {
        staff = people.with(Role.STAFF);
        String trade = ownTrade();
        code = projects.draft().value();
        project = jdbc.sql("select id from projects_project where code = ?")
                .param(code)
                .query(Long.class)
                .single();
        jdbc.sql("delete from projects_need where project_id = ?")
                .param(project)
                .update();
        jdbc.sql("insert into projects_need (project_id, position, kind, text) values (?, 0, 'MANUFACTURING', ?)")
                .params(project, "钛壳" + trade)
                .update();
        partner = organisation("钛壳" + trade);
    }

    /** Words that only this project and its maker use: others of other tests stand behind. */
    private static String ownTrade() {
        String signs = "赤橙黄绿青蓝紫金木水火土风雷山泽";
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 12)
                .chars()
                .map(digit -> signs.charAt(Character.digit(digit, 16)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private long organisation(String words) {
        String name = UUID.randomUUID() + "器械厂";
        long id = Objects.requireNonNull(
                        partners.findOrCreate(List.of(name), "test").get(name))
                .value();
        jdbc.sql("insert into partners_capability (id, partner_id, kind, words)"
                        + " values (nextval('partners_capability_seq'), ?, 'MANUFACTURING', ?)")
                .params(id, words)
                .update();
        return id;
    }

    private MvcTestResult send(String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(staff));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(path).with(signedIn(user)).exchange();
    }

    private MvcTestResult begin(long with) {
        return send(
                "/matching/introductions/new",
                "project",
                code,
                "partner",
                String.valueOf(with),
                "kind",
                "MANUFACTURING",
                "person",
                String.valueOf(staff.id().value()),
                "nextStep",
                "打电话",
                "nextOn",
                "2026-01-05");
    }

    private String begun() {
        MvcTestResult answer = begin(partner);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult move(String at, String to, int version) {
        return send(at + "/move", "to", to, "version", String.valueOf(version));
    }

    @Test
    void aSuggestionSaysWhyAndWhatSpeaksAgainstIt() {
        assertThat(get(staff, "/projects/" + code + "/partners"))
                .hasStatusOk()
                .bodyText()
                .contains("/partners/" + partner, "钛壳", "1 项需求中可满足 1 项", "不在北京");
        assertThat(get(staff, "/partners/" + partner + "/projects")).hasStatusOk();
        assertThat(get(staff, "/matching")).hasStatusOk();
        assertThat(get(staff, "/matching/formula")).hasStatusOk().bodyText().contains("权重");
    }

    @Test
    void anIntroductionGoesStepByStepToTheSignatureAndNoFurther() {
        String at = begun();
        int version = 0;
        for (IntroductionStatus status = IntroductionStatus.RECOMMENDED; status.isOpen(); ) {
            status = status.next().orElseThrow();
            assertThat(move(at, status.name(), version++)).hasStatus3xxRedirection();
        }
        assertThat(get(staff, at)).hasStatusOk().bodyText().contains("已签约");
        assertThat(move(at, "DECLINED", version)).hasStatus(409);
        assertThat(get(staff, "/projects/" + code + "/partners")).bodyText().contains("已签约", "成功对接 1 次");
    }

    @Test
    void noStepIsJumpedByAddressOrInTheDatabase() {
        String at = begun();
        for (String to : List.of("SIGNED", "NEGOTIATING", "RECOMMENDED", "LETTER")) {
            assertThat(move(at, to, 0)).hasStatus(409);
        }
        assertThat(move(at, "DECLINED", 0)).hasStatus(409);
        assertThat(send(at + "/decline", "to", "DECLINED", "version", "0")).hasStatus(422);
        long id = Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
        for (String jump : List.of(
                "update matching_introduction set status = 'SIGNED' where id = ?",
                "update matching_introduction set partner_id = partner_id + 1 where id = ?",
                "delete from matching_introduction where id = ?",
                "delete from matching_step where introduction_id = ?",
                "update matching_step set words = 'x' where introduction_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(jump).param(id).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(move(at, "CONTACTED", 0)).hasStatus3xxRedirection();
        assertThat(move(at, "MEETING", 0)).hasStatus(409);
    }

    @Test
    void nobodyIsIntroducedToHimself() {
        jdbc.sql("update projects_project set carrying_unit_id = ? where id = ?")
                .params(partner, project)
                .update();
        assertThat(begin(partner)).hasStatus(422).bodyText().contains("本项目自己的单位");
        assertThatThrownBy(() -> jdbc.sql("insert into matching_introduction (id, project_id, partner_id, kind, score,"
                                + " person_id, begun_by, begun_at, moved_at) values"
                                + " (nextval('matching_introduction_seq'), :project, :partner, 'SPACE', 1, :by, :by,"
                                + " now(), now())")
                        .param("project", project)
                        .param("partner", partner)
                        .param("by", staff.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsRestrictedDeclinedOrFullIsShownAsSuchAndNotBegun() {
        send("/partners/" + partner + "/restrict", "reason", "失信", "source", "文件", "startsOn", "2026-01-05");
        assertThat(get(staff, "/projects/" + code + "/partners")).bodyText().contains("限制合作：不能对接");
        assertThat(begin(partner)).hasStatus(422);
        send("/partners/" + partner + "/restrict/lift", "liftReason", "已整改");
        String at = begun();
        send(at + "/decline", "to", "DECLINED", "version", "0", "reason", "PRICE");
        assertThat(begin(partner)).hasStatus(422).bodyText().contains("一年内谢绝过");
        long full = organisation("组装");
        jdbc.sql("update partners_capability set places = 0 where partner_id = ?")
                .param(full)
                .update();
        assertThat(begin(full)).hasStatus(422).bodyText().contains("承接已满");
    }

    @Test
    void twoPeopleWhoBeginOnePairAtOnceBeginOne() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<MvcTestResult>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> begin(partner));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<MvcTestResult> answer : hands.invokeAll(work)) {
                answers.add(answer.get().getResponse().getStatus());
            }
            assertThat(answers).containsOnlyOnce(302).containsOnly(302, 422);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void whatPeopleSayMovesTheScoreAndIsSaid() {
        String page = "/projects/" + code + "/partners";
        assertThat(send(page + "/feedback", "partner", String.valueOf(partner), "good", "false"))
                .hasStatus(422);
        assertThat(send(page + "/feedback", "partner", String.valueOf(partner), "good", "false", "why", "<b>太远"))
                .hasStatus3xxRedirection();
        assertThat(get(staff, page)).bodyText().contains("变动 -15 分");
        send(page + "/feedback", "partner", String.valueOf(partner), "good", "true");
        assertThat(get(staff, page)).bodyText().contains("增加 15 分");
    }

    @Test
    void whatIsOverdueWaitsForItsPersonAndTheCountIsThatOfTheList() {
        String at = begun();
        long waiting = sources.stream()
                .flatMap(source -> People.as(staff, () -> source.waitingFor(staff, Locale.SIMPLIFIED_CHINESE)).stream())
                .filter(work -> work.labelKey().equals("matching.work.late"))
                .mapToLong(work -> work.count())
                .sum();
        assertThat(waiting).isEqualTo(1);
        assertThat(get(staff, "/matching/introductions?mine=true&late=true"))
                .bodyText()
                .contains(at);
        assertThat(get(staff, "/matching/introductions?view=board&status=x&late=no"))
                .hasStatusOk();
    }

    @Test
    void onlyAnAdministratorSetsTheWeights() {
        assertThat(send("/matching/formula", "field", "100")).hasStatus(403);
        CurrentUser admin = people.with(Role.ADMIN);
        assertThat(pages.post()
                        .uri("/matching/formula")
                        .param("field", "1000")
                        .with(csrf())
                        .with(signedIn(admin))
                        .exchange())
                .hasStatus(422);
        for (Role role : List.of(Role.REVIEWER, Role.APPROVER)) {
            assertThat(get(people.with(role), "/projects/" + code + "/partners"))
                    .hasStatus(403);
        }
    }

    @Test
    void theRatesCountWhatTheListsBehindThemShow() {
        String at = begun();
        send(at + "/decline", "to", "DECLINED", "version", "0", "reason", "PRICE");
        jdbc.sql("update matching_introduction set begun_at = timestamptz '2019-06-01 12:00+08' where id = ?")
                .param(Long.valueOf(at.substring(at.lastIndexOf('/') + 1)))
                .update();
        assertThat(get(staff, "/matching/rates?year=2019")).bodyText().contains("0%", "价格或估值不合", "year=2019");
        assertThat(get(staff, "/matching/introductions?kind=ENTERPRISE&year=2019&end=DECLINED"))
                .bodyText()
                .contains(at);
        assertThat(get(staff, "/matching/introductions?year=2019&end=SUCCESS"))
                .bodyText()
                .doesNotContain(at);
        assertThat(get(people.with(Role.VIEWER), "/matching/rates?year=x")).hasStatusOk();
        assertThat(get(people.with(Role.FINANCE), "/matching/rates")).hasStatus(403);
    }
}
