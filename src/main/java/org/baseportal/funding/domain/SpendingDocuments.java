package org.baseportal.funding.domain;

import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentAccess;
import org.baseportal.documents.Openness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts of a report: who sees money reads them; nothing joins or leaves what is handed in. */
@Component
class SpendingDocuments implements DocumentAccess {

    private final JdbcClient jdbc;

    SpendingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return SpendingReports.SUBJECT;
    }

    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        boolean reads = openness == Openness.RESTRICTED
                ? user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE)
                : user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.VIEWER);
        return reads && state(ownerKey).isPresent();
    }

    @Override
    public boolean mayAdd(CurrentUser user, String ownerKey) {
        return user.is(Role.STAFF)
                && state(ownerKey).filter(SpendingState::isOpen).isPresent();
    }

    private Optional<SpendingState> state(String key) {
        if (!key.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return jdbc.sql("select state from funding_report where id = ?")
                .param(Long.valueOf(key))
                .query(String.class)
                .optional()
                .map(SpendingState::valueOf);
    }
}
