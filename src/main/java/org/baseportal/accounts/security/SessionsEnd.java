package org.baseportal.accounts.security;

import org.baseportal.accounts.domain.AccountDirectory;
import org.baseportal.accounts.domain.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends a person's sessions together with the change of his rights: in the same transaction, and so on one connection.
 * Sessions that another instance still holds in its cache end by their epoch within seconds.
 */
@Component
class SessionsEnd {

    private final JdbcClient jdbc;
    private final PortalSessions<?> sessions;
    private final AccountDirectory accounts;

    SessionsEnd(JdbcClient jdbc, PortalSessions<?> sessions, AccountDirectory accounts) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @EventListener
    void on(RightsChanged event) {
        String principal = String.valueOf(event.user().value());
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(principal)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                accounts.forget(event.user());
                sessions.forget(principal);
            }
        });
    }
}
