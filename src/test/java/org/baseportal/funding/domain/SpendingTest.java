package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.baseportal.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was spent is reported by one, with receipts, and accepted by another; then it stays. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class SpendingTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

    @Autowired
    private SpendingReports reports;

    @Autowired
    private SpendingQueries queries;

    @Autowired
    private RegisteredProjects registered;

    @Autowired
    private Projects projects;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser staff;
    private CurrentUser second;
    private ProjectCode code;
    private ProjectId project;

    @BeforeEach
    void aProject() {
        staff = people.with(Role.STAFF);
        second = people.with(Role.STAFF);
        code = registered.at(ProjectStatus.INCUBATING);
        project = projects.find(code, staff).orElseThrow().id();
    }

    @Test
    void aReportGoesFromItsDaysToItsAcceptanceAndCounts() {
        assertThat(post(staff, at("/plan"), "version", "-1", "rows[0].category", "EQUIPMENT", "rows[0].fiscal", "20"))
                .hasStatus3xxRedirection();
        assertThat(post(staff, at("/new"), "from", "2026-01-01", "until", "2026-06-30"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(at("/1/edit"));
        assertThat(post(
                        staff,
                        at("/1/edit"),
                        "version",
                        "0",
                        "rows[0].category",
                        "EQUIPMENT",
                        "rows[0].fiscal",
                        "12.5",
                        "rows[0].own",
                        "30000.01元"))
                .hasStatus3xxRedirection();
        assertThat(post(staff, at("/1/submit"), "version", "1")).hasStatus(409);
        receipt(1);
        assertThat(post(staff, at("/1/submit"), "version", "1")).hasStatus3xxRedirection();
        assertThat(get(second, "/funding/spending?mine=true")).bodyText().contains(code.value());
        assertThat(get(staff, "/funding/spending?mine=true")).bodyText().doesNotContain(code.value());
        assertThat(post(staff, at("/1/accept"), "version", "2")).hasStatus(403);
        assertThat(post(second, at("/1/accept"), "version", "1")).hasStatus(409);
        assertThat(post(second, at("/1/accept"), "version", "2")).hasStatus3xxRedirection();
        assertThat(get(staff, at(""))).bodyText().contains("200,000.00", "125,000.00", "30,000.01", "75,000.00");
    }

    @Test
    void aReturnedReportSaysWhyAndIsHandedInAgain() {
        written(FROM, UNTIL);
        receipt(1);
        submit(1);
        assertThat(post(second, at("/1/return"), "version", version(1), "reason", " "))
                .hasStatus3xxRedirection();
        assertThat(state(1)).isEqualTo(SpendingState.SUBMITTED);
        assertThat(post(second, at("/1/return"), "version", version(1), "reason", "no invoice for 仪器"))
                .hasStatus3xxRedirection();
        assertThat(get(staff, at("/1"))).bodyText().contains("no invoice for 仪器");
        submit(1);
        assertThat(state(1)).isEqualTo(SpendingState.SUBMITTED);
    }

    @Test
    void aDayBelongsToOneReportHoweverManyBeginAtOnce() {
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> begin(FROM.plusDays(i), UNTIL), pool)
                            .exceptionally(refused -> null))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            pool.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from funding_report where project_id = ?")
                        .param(project.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> begin(UNTIL, UNTIL.plusDays(9)))
                .isInstanceOf(ConflictException.class)
                .hasMessage("funding.spending.overlap");
        assertThat(begin(UNTIL.plusDays(1), UNTIL.plusDays(9))).isEqualTo(2);
    }

    @Test
    void theSameFormTwiceIsOneReportAndAWithdrawnOneFreesItsDays() {
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(post(
                            staff,
                            at("/new"),
                            "from",
                            FROM.toString(),
                            "until",
                            UNTIL.toString(),
                            "token",
                            token.toString()))
                    .hasRedirectedUrl(at("/1/edit"));
        }
        assertThat(post(staff, at("/1/withdraw"), "version", "0")).hasStatus3xxRedirection();
        assertThat(begin(FROM, UNTIL)).isEqualTo(2);
    }

    @Test
    void whatWasHandedInIsChangedNeitherByPageNorBySql() {
        written(FROM, UNTIL);
        receipt(1);
        submit(1);
        assertThat(get(staff, at("/1/edit"))).hasStatus(409);
        assertThatThrownBy(() -> People.as(staff, () -> {
                    long seen = queries.find(project, 1).orElseThrow().version();
                    reports.write(project, 1, seen, Map.of(), null, staff);
                    return true;
                }))
                .isInstanceOf(ConflictException.class);
        for (String sql : new String[] {
            "update funding_report_line set fiscal = 1 where report_id = :id",
            "delete from funding_report_line where report_id = :id",
            "insert into funding_report_line values (:id, 'LABOUR', 1, 1)",
            "update funding_report set from_on = from_on + 1 where id = :id",
            "update funding_report set state = 'ACCEPTED', decided_by = submitted_by where id = :id",
            "delete from funding_report where id = :id"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id(1)).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoBeganItDoesNotAcceptItEvenIfAnotherHandedItIn() {
        written(FROM, UNTIL);
        receipt(1);
        People.as(second, () -> {
            reports.submit(project, 1, queries.find(project, 1).orElseThrow().version(), second);
            return true;
        });
        long seen = Long.parseLong(version(1));
        for (CurrentUser one : new CurrentUser[] {staff, second}) {
            assertThatThrownBy(() -> People.as(one, () -> {
                        reports.decide(project, 1, seen, null, one);
                        return true;
                    }))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void badAmountsAndDaysComeBackWithWhatWasTyped() {
        assertThat(post(staff, at("/new"), "from", "2026-07-01", "until", "2026-06-30"))
                .hasStatus(422);
        assertThat(post(staff, at("/new"), "from", "2026-07-01", "until", "2099-06-30"))
                .hasStatus(422);
        begin(FROM, UNTIL);
        for (String amount : new String[] {"-1", "0.001元", "1e400", "壹万"}) {
            assertThat(post(
                            staff,
                            at("/1/edit"),
                            "version",
                            "0",
                            "rows[0].category",
                            "EQUIPMENT",
                            "rows[0].fiscal",
                            amount,
                            "note",
                            "kept words"))
                    .as(amount)
                    .hasStatus(422)
                    .bodyText()
                    .contains("kept words");
        }
        assertThat(post(staff, at("/1/edit"), "version", "7", "rows[0].category", "EQUIPMENT", "note", "kept words"))
                .hasStatus(409)
                .bodyText()
                .contains("kept words");
        assertThat(post(staff, at("/1/edit"), "version", "0", "rows[0].category", "BRIBES"))
                .hasStatus(422);
    }

    @Test
    void aReportOfLongAgoIsWrittenInTheCategoriesOfItsTime() {
        begin(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
        assertThat(get(staff, at("/1/edit"))).bodyText().contains("材料费", "专家咨询费");
        begin(FROM, UNTIL);
        assertThat(get(staff, at("/2/edit"))).bodyText().contains("业务费").doesNotContain("材料费");
    }

    @Test
    void theListTakesNoMoreStatementsForMoreReports() {
        begin(FROM, FROM);
        CurrentUser viewer = people.with(Role.VIEWER);
        String list = "/funding/spending?size=100";
        int few =
                Statements.of(() -> assertThat(get(viewer, list)).hasStatusOk()).size();
        for (int day = 1; day < 20; day++) {
            begin(FROM.plusDays(day), FROM.plusDays(day));
        }
        assertThat(Statements.of(() -> get(viewer, list))).hasSizeLessThanOrEqualTo(few);
        assertThat(get(viewer, "/funding/spending/export.xlsx?state=DRAFT")).hasStatusOk();
        assertThat(get(viewer, at("/1"))).hasStatusOk();
    }

    @Test
    void aProjectThatWasNotApprovedHasNothingToReport() {
        ProjectCode draft = registered.at(ProjectStatus.SUBMITTED);
        assertThat(post(staff, "/projects/" + draft + "/spending/new", "from", "2026-01-01", "until", "2026-06-30"))
                .hasStatus(409);
    }

    private String at(String rest) {
        return "/projects/" + code + "/spending" + rest;
    }

    private int begin(LocalDate from, LocalDate until) {
        return People.as(staff, () -> reports.begin(project, from, until, UUID.randomUUID(), staff));
    }

    private void written(LocalDate from, LocalDate until) {
        int number = begin(from, until);
        People.as(staff, () -> {
            Map<String, Spent> lines = Map.of("LABOUR", new Spent(Yuan.of(100), Yuan.of(50)));
            reports.write(project, number, 0, lines, null, staff);
            return true;
        });
    }

    private void receipt(int number) {
        People.as(
                staff,
                () -> documents.add(
                        new NewDocument(
                                reports.owner(queries.find(project, number).orElseThrow()),
                                "invoice",
                                Openness.INTERNAL,
                                UUID.randomUUID()),
                        new Upload("invoice.pdf", new ByteArrayResource(SampleFiles.pdf())),
                        staff));
    }

    private void submit(int number) {
        assertThat(post(staff, at("/" + number + "/submit"), "version", version(number)))
                .hasStatus3xxRedirection();
    }

    private String version(int number) {
        return String.valueOf(People.as(
                staff, () -> queries.find(project, number).orElseThrow().version()));
    }

    private SpendingState state(int number) {
        return People.as(
                staff, () -> queries.find(project, number).orElseThrow().state());
    }

    private long id(int number) {
        return People.as(
                staff, () -> queries.find(project, number).orElseThrow().id());
    }

    private MvcTestResult get(CurrentUser user, String address) {
        return mvc.get().uri(address).with(People.signedIn(user)).exchange();
    }

    private MvcTestResult post(CurrentUser user, String address, String... params) {
        var request = mvc.post().uri(address).with(People.signedIn(user)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
