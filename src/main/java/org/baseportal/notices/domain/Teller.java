package org.baseportal.notices.domain;

import java.time.Instant;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people: puts a notice into the inbox and, where mail is set up and the person wants it, into the outbox, in one
 * transaction with whatever the listener does. Telling the same again changes nothing.
 */
@Component
class Teller {

    private final Accounts accounts;
    private final NoticeStore notices;
    private final MailStore mails;
    private final MailServer server;
    private final UnreadCounts counts;

    Teller(Accounts accounts, NoticeStore notices, MailStore mails, MailServer server, UnreadCounts counts) {
        this.accounts = accounts;
        this.notices = notices;
        this.mails = mails;
        this.server = server;
        this.counts = counts;
    }

    /** Tells an active person; nobody else. */
    @Transactional
    public void tell(NewNotice notice) {
        if (accounts.find(notice.to()).filter(UserSummary::active).isEmpty()) {
            return;
        }
        notices.add(notice).ifPresent(id -> {
            counts.forgetAfterCommit(notice.to());
            if (server.isOn()) {
                mails.add(id, notice.to(), notice.at());
            }
        });
    }

    /** A task is done, or nobody has to do it any more: its notices go to the done ones. */
    @Transactional
    public void done(String task, Instant at) {
        for (UserId reader : notices.done(task, at)) {
            counts.forgetAfterCommit(reader);
        }
    }
}
