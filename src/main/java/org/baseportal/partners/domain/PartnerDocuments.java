package org.baseportal.partners.domain;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentAccess;
import org.baseportal.documents.Openness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads and who adds the documents of an organisation; viewers and approvers see no restricted ones. */
@Component
class PartnerDocuments implements DocumentAccess {

    private final JdbcClient jdbc;

    PartnerDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return PartnerJournal.SUBJECT;
    }

    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        boolean reads = openness == Openness.RESTRICTED
                ? user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE)
                : user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.VIEWER);
        return reads && is(ownerKey, "true");
    }

    @Override
    public boolean mayAdd(CurrentUser user, String ownerKey) {
        return user.isAny(Role.STAFF, Role.ADMIN) && is(ownerKey, "not archived");
    }

    private boolean is(String key, String condition) {
        return key.matches("\\d{1,18}")
                && jdbc.sql("select exists (select 1 from partners_partner where id = ? and " + condition + ")")
                        .param(Long.valueOf(key))
                        .query(Boolean.class)
                        .single();
    }
}
