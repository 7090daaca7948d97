package org.baseportal.notices.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Empties the outbox. Each mail is claimed and its end is written in transactions of their own, with the mail server in
 * between: a dead server makes it wait, a restart changes nothing, and what was cut off halfway is not sent twice.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Longer than the mail server's three timeouts together. */
    private static final Duration CUT_OFF = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final MailStore mails;
    private final MailServer server;
    private final MailWriter writer;
    private final MailSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Postman(
            MailStore mails,
            MailServer server,
            MailWriter writer,
            MailSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.writer = writer;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what waits, until nothing waits, the server is away, or this run has sent enough. */
    void deliver() {
        if (!server.isOn()) {
            return;
        }
        transaction.executeWithoutResult(tx -> {
            int lost = mails.giveUpClaimsBefore(clock.instant().minus(CUT_OFF), clock.instant());
            if (lost > 0) {
                LOG.warn("{} mails were cut off while they were sent; they are not sent again", lost);
            }
        });
        for (int sent = 0; sent < settings.atOnce(); sent++) {
            Optional<Letter> letter = Objects.requireNonNull(transaction.execute(tx -> mails.claim(clock.instant())));
            if (letter.isEmpty() || !send(letter.get())) {
                return;
            }
        }
    }

    /** Sends one; false if the server cannot be reached, so that the rest need not try. */
    private boolean send(Letter letter) {
        String to = letter.email();
        if (!letter.wanted() || to == null) {
            end(letter, MailState.NOT_WANTED, null);
            return true;
        }
        try {
            server.sender().send(writer.write(server.sender(), server.from(), to, letter));
            end(letter, MailState.SENT, null);
            return true;
        } catch (MailAuthenticationException refused) {
            retry(letter, refused);
            return false;
        } catch (MailSendException failed) {
            return ended(letter, failed);
        } catch (MessagingException unwritable) {
            end(letter, MailState.GIVEN_UP, unwritable.getMessage());
            return true;
        }
    }

    /** A cause is the connection's; a failed message without one says what the server answered to the mail. */
    private boolean ended(Letter letter, MailSendException failed) {
        if (failed.getFailedMessages().isEmpty()) {
            end(letter, MailState.SENT, null);
            return true;
        }
        if (failed.getCause() != null) {
            retry(letter, failed);
            return false;
        }
        Exception answer = failed.getFailedMessages().values().iterator().next();
        if (!(answer instanceof SendFailedException) && !(answer instanceof AddressException)) {
            end(letter, MailState.UNCERTAIN, answer.getMessage());
            return true;
        }
        if (isForNow(answer)) {
            retry(letter, answer);
        } else {
            end(letter, MailState.GIVEN_UP, answer.getMessage());
        }
        return true;
    }

    /** Whether the server said "later" (RFC 5321: 4yz), with the code before its words. */
    private static boolean isForNow(Exception answer) {
        for (Throwable at = answer;
                at != null;
                at = at instanceof MessagingException it ? it.getNextException() : null) {
            if (at.getMessage() != null && at.getMessage().strip().matches("(?s)4\\d\\d[ -].*")) {
                return true;
            }
        }
        return false;
    }

    private void retry(Letter letter, Exception why) {
        Instant now = clock.instant();
        if (letter.at().plus(settings.patience()).isBefore(now)) {
            end(letter, MailState.GIVEN_UP, why.getMessage());
            return;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(letter.attempts() - 1, 6));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        transaction.executeWithoutResult(tx -> mails.retry(letter.noticeId(), why.getMessage(), next));
    }

    private void end(Letter letter, MailState state, @Nullable String problem) {
        transaction.executeWithoutResult(tx -> mails.end(letter.noticeId(), state, problem, clock.instant()));
    }
}
