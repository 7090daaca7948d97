package org.baseportal.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox against a real mail server: dead, slow, refusing, cut off; nothing twice and nothing lost in silence. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class OutboxTest {

    @Autowired
    private NoticeStore notices;

    @Autowired
    private MailStore mails;

    @Autowired
    private NoticeText texts;

    @Autowired
    private MessageSource messages;

    @Autowired
    private UnreadCounts counts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private MockMvcTester pages;

    private final Instant now = Instant.now(Clock.systemUTC());
    private GreenMail server;
    private CurrentUser reader;

    @BeforeEach
    void aMailServerAndAReader() {
        jdbc.sql("update notices_mail set state = 'SENDING', claimed_at = now() where state = 'WAITING'")
                .update();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        reader = people.with(Role.REVIEWER);
        address(reader, "reader@example.cn", "en");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailGoesOutOnceInTheReadersLanguageAndNothingTwice() throws Exception {
        tell(reader, "a");
        tell(reader, "a");
        postman(now).deliver();
        postman(now).deliver();
        MimeMessage[] got = server.getReceivedMessages();
        assertThat(got).hasSize(1);
        assertThat(got[0].getSubject()).isEqualTo("[Base Portal] BP-2026-0001 “t”: Return");
        assertThat(String.valueOf(got[0].getContent()))
                .contains("Dear " + reader.displayName(), "https://portal.example.cn/projects");
        assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(states()).containsExactly("SENT");
        assertThatThrownBy(() -> jdbc.sql("update notices_mail m set state = 'WAITING', ended_at = null from"
                                + " notices_notice n where n.id = m.notice_id and n.user_id = ?")
                        .param(reader.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDeadServerMakesMailWaitAndARestartSendsIt() {
        int port = server.getSmtp().getPort();
        server.stop();
        tell(reader, "a");
        tell(reader, "b");
        postman(now, port).deliver();
        assertThat(states()).containsExactly("WAITING", "WAITING");
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        postman(now.plusSeconds(30), port).deliver();
        postman(now.plus(Duration.ofHours(2)), port).deliver();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void fourInstancesAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            tell(reader, "n" + i);
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> instances = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                instances.add(() -> {
                    postman(now).deliver();
                    return true;
                });
            }
            pool.invokeAll(instances);
        } finally {
            pool.shutdownNow();
        }
        assertThat(server.getReceivedMessages()).hasSize(12);
    }

    @Test
    void whatWasCutOffWhileItWasSentIsNotSentAgain() {
        tell(reader, "a");
        transaction.executeWithoutResult(tx -> assertThat(mails.claim(now)).isPresent());
        postman(now.plus(Duration.ofMinutes(5))).deliver();
        assertThat(states()).containsExactly("SENDING");
        postman(now.plus(Duration.ofMinutes(11))).deliver();
        assertThat(states()).containsExactly("UNCERTAIN");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void afterThreeDaysInVainAMailIsGivenUpAndTheNoticeStays() {
        int port = server.getSmtp().getPort();
        server.stop();
        tell(reader, "a");
        postman(now.plus(Duration.ofHours(73)), port).deliver();
        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(notices.count(reader.id(), Box.UNREAD)).isEqualTo(1);
    }

    @Test
    void aBrokenAddressHoldsNobodyUpAndATitleMakesNoHeader() throws Exception {
        CurrentUser broken = people.with(Role.STAFF);
        address(broken, "no address@@", null);
        tell(broken, "a");
        teller().tell(notice(reader, "b", "t\r\nBcc: thief@example.com"));
        postman(now).deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void whoTurnedMailOffOrHasNoAddressGetsNone() {
        CurrentUser none = people.with(Role.STAFF);
        tell(none, "a");
        tell(reader, "before");
        assertThat(pages.post()
                        .uri("/notices/mail")
                        .param("mail", "no")
                        .with(signedIn(reader))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/me").with(signedIn(reader))).bodyText().contains("不发送邮件");
        tell(reader, "after");
        postman(now).deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("NOT_WANTED");
        assertThat(notices.count(reader.id(), Box.UNREAD)).isEqualTo(2);
    }

    @Test
    void withoutAServerNothingIsPutIntoTheOutbox() {
        new Told(new Teller(accounts, notices, mails, new MailServer(null, ""), counts), transaction)
                .tell(notice(reader, "a", "t"));
        assertThat(states()).isEmpty();
        assertThat(notices.count(reader.id(), Box.UNREAD)).isEqualTo(1);
    }

    @Test
    void whatIsDoneStandsAmongTheDoneAndIsNotUnread() {
        teller().tell(new NewNotice(
                reader.id(), "notices.project.moved", List.of("BP", "t", "v"), "/projects", "o", "task 1", now));
        teller().done("task 1", now);
        teller().done("task 1", now);
        assertThat(notices.count(reader.id(), Box.UNREAD)).isZero();
        assertThat(notices.count(reader.id(), Box.DONE)).isEqualTo(1);
        assertThat(pages.get().uri("/notices?box=done").with(signedIn(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("办结时间");
    }

    private void tell(CurrentUser to, String origin) {
        teller().tell(notice(to, origin, "t"));
    }

    private NewNotice notice(CurrentUser to, String origin, String title) {
        List<String> words = List.of("BP-2026-0001", title, "#{projects.verb.RETURN}");
        return NewNotice.of(to.id(), "notices.project.moved", words, "/projects", origin, now);
    }

    /** Its own transaction for each, as the listeners have it. */
    private Told teller() {
        Teller teller = new Teller(accounts, notices, mails, new MailServer(sender(1), "portal@example.cn"), counts);
        return new Told(teller, transaction);
    }

    private Postman postman(Instant at) {
        return postman(at, server.getSmtp().getPort());
    }

    private Postman postman(Instant at, int port) {
        MailServer to = new MailServer(sender(port), "portal@example.cn");
        MailSettings settings = new MailSettings("", "", Duration.ofHours(72), 50);
        return new Postman(mails, to, writer(), settings, transaction, Clock.fixed(at, ZoneOffset.UTC));
    }

    private MailWriter writer() {
        return new MailWriter(
                texts, messages, new MailSettings("", "https://portal.example.cn/", Duration.ofHours(72), 50));
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        return sender;
    }

    private void address(CurrentUser user, String email, @Nullable String language) {
        jdbc.sql("update accounts_user set email = ?, language = ? where id = ?")
                .param(email)
                .param(language)
                .param(user.id().value())
                .update();
    }

    private List<String> states() {
        return jdbc.sql("select m.state from notices_mail m join notices_notice n on n.id = m.notice_id"
                        + " where n.user_id = ? order by m.notice_id")
                .param(reader.id().value())
                .query(String.class)
                .list();
    }

    /** A teller whose every word is committed. */
    private record Told(Teller teller, TransactionOperations transaction) {

        void tell(NewNotice notice) {
            transaction.executeWithoutResult(tx -> teller.tell(notice));
        }

        void done(String task, Instant at) {
            transaction.executeWithoutResult(tx -> teller.done(task, at));
        }
    }
}
