package org.baseportal.funding.domain;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentAccess;
import org.baseportal.documents.Openness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads and who adds the documents of a source; viewers and approvers see no restricted ones. */
@Component
class SourceDocuments implements DocumentAccess {

    private final JdbcClient jdbc;

    SourceDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return SourceHistory.SUBJECT;
    }

    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        boolean reads = openness == Openness.RESTRICTED
                ? user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE)
                : user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.VIEWER);
        return reads && exists(ownerKey);
    }

    @Override
    public boolean mayAdd(CurrentUser user, String ownerKey) {
        return user.isAny(Role.STAFF, Role.FINANCE) && exists(ownerKey);
    }

    private boolean exists(String key) {
        return key.matches("\\d{1,18}")
                && jdbc.sql("select exists (select 1 from funding_source where id = ?)")
                        .param(Long.valueOf(key))
                        .query(Boolean.class)
                        .single();
    }
}
