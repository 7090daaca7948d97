package org.baseportal.accounts.security;

import org.baseportal.accounts.domain.AccountDirectory;
import org.baseportal.accounts.domain.RightsChanged;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ends a person's sessions once a change of his rights is committed. Sessions that another instance still holds in its
 * cache end by their epoch within seconds.
 */
@Component
class SessionsEnd {

    private final FindByIndexNameSessionRepository<PortalSession> sessions;
    private final AccountDirectory accounts;

    SessionsEnd(FindByIndexNameSessionRepository<PortalSession> sessions, AccountDirectory accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RightsChanged event) {
        accounts.forget(event.user());
        String principal = String.valueOf(event.user().value());
        sessions.findByPrincipalName(principal).keySet().forEach(sessions::deleteById);
    }
}
