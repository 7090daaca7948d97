package org.baseportal.accounts.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.baseportal.accounts.AccountsJournal;
import org.baseportal.accounts.TrustedCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody signed in. */
@Service
@TrustedCaller("the sign-in itself, after the password was right")
public class SignInRecord {

    private final JdbcClient jdbc;
    private final AccountsJournal journal;
    private final Clock clock;

    SignInRecord(JdbcClient jdbc, AccountsJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the time and adds an entry to the trail. */
    @Transactional
    public void signedIn(Account account) {
        jdbc.sql("update accounts_user set last_sign_in_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), account.id().value())
                .update();
        journal.record(account.username(), "signIn", account.toCurrentUser(), Map.of());
    }
}
