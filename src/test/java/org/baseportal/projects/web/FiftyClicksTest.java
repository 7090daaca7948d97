package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProposalCommand;
import org.baseportal.projects.domain.ProposalDesk;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.ServerTest;
import org.baseportal.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Fifty clicks at once while the pool has six connections and all are held up: one takes effect, all are answered. */
@ServerTest
@SuppressWarnings("NullAway.Init")
class FiftyClicksTest {

    private static final int CLICKS = 50;
    private static final String PASSWORD = "Kunlun-Shan-88";

    /** Longer than a connection is waited for once, so that a pool without patience refuses most of them. */
    private static final long HELD = 3_000;

    @LocalServerPort
    private int port;

    @Autowired
    private RegisteredProjects projects;

    @Autowired
    private ProposalDesk desk;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofFiftyApprovalsOneDecidesAndNobodyIsToldThatTheDatabaseIsAway() throws Exception {
        ProjectCode code = projects.at(ProjectStatus.UNDER_REVIEW);
        WebVisitor approver = visitor(Role.APPROVER);
        Map<String, String> form =
                Map.of("amount", "100", "stage", "PROTOTYPE", "minutesNumber", "M-1", "minutesOn", "2026-01-05");
        List<Integer> answers = clicks(List.of(code), () -> approver.post("/projects/" + code + "/approve", form));
        assertThat(Collections.frequency(answers, 302)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(CLICKS - 1);
        assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.APPROVED);
    }

    @Test
    void ofFiftyWhoConfirmAWholeImportOneDoes() throws Exception {
        CurrentUser first = people.with(Role.STAFF);
        long importId = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        List<ProjectCode> codes =
                Stream.generate(() -> proposed(first, importId)).limit(5).toList();
        WebVisitor second = visitor(Role.STAFF);
        List<Integer> answers = clicks(
                codes,
                () -> second.post("/projects/proposals/imports/" + importId + "/confirm", Map.of("looked", "true")));
        assertThat(answers).containsOnly(302);
        assertThat(codes).allSatisfy(code -> {
            assertThat(projects.statusOf(code)).isEqualTo(ProjectStatus.GRADUATED);
            assertThat(stepsOf(code)).isEqualTo(2);
        });
    }

    private List<Integer> clicks(List<ProjectCode> held, Supplier<HttpResponse<String>> click) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLICKS);
        CountDownLatch all = new CountDownLatch(CLICKS);
        List<Future<Integer>> answers = transaction.execute(status -> {
            jdbc.sql("select id from projects_project where code in (:codes) order by id for update")
                    .param("codes", held.stream().map(ProjectCode::value).toList())
                    .query(Long.class)
                    .list();
            List<Future<Integer>> sent = Stream.generate(() -> pool.submit(clicking(all, click)))
                    .limit(CLICKS)
                    .toList();
            pause();
            return sent;
        });
        List<Integer> codes = new java.util.ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        pool.shutdown();
        return codes;
    }

    private static Callable<Integer> clicking(CountDownLatch all, Supplier<HttpResponse<String>> click) {
        return () -> {
            all.countDown();
            all.await();
            return click.get().statusCode();
        };
    }

    private static void pause() {
        try {
            Thread.sleep(HELD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WebVisitor visitor(Role role) {
        CurrentUser user = people.with(role);
        jdbc.sql("update accounts_user set password_hash = ? where id = ?")
                .params(encoder.encode(PASSWORD), user.id().value())
                .update();
        WebVisitor visitor = new WebVisitor(port);
        assertThat(visitor.signIn(user.username(), PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private ProjectCode proposed(CurrentUser by, long importId) {
        ProjectCode code = projects.draft();
        ProposalCommand real = new ProposalCommand(
                ProjectStatus.GRADUATED,
                Stage.MARKET_LAUNCH,
                LocalDate.of(2014, 5, 1),
                null,
                null,
                org.baseportal.projects.ExitKind.COMPLETED,
                "before the portal",
                "Doc 2014-1");
        People.as(by, () -> {
            desk.proposeTakeOver(code, real, by);
            return code;
        });
        jdbc.sql("""
                update projects_proposal set import_id = ? where project_id =
                    (select id from projects_project where code = ?)""").params(importId, code.value()).update();
        return code;
    }

    private long stepsOf(ProjectCode code) {
        return jdbc.sql("""
                select count(*) from projects_transition t join projects_project p on p.id = t.project_id
                where p.code = ?""").param(code.value()).query(Long.class).single();
    }
}
