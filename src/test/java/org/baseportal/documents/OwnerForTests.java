package org.baseportal.documents;

import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.springframework.stereotype.Component;

/** An owner of documents that staff may add to, viewers may read what is not restricted of, and others may not see. */
@Component
public class OwnerForTests implements DocumentAccess {

    public static final String TYPE = "test";

    /** A record of its own for each test. */
    public static DocumentOwner fresh() {
        return new DocumentOwner(TYPE, UUID.randomUUID().toString());
    }

    @Override
    public String ownerType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        return user.is(Role.STAFF) || (user.is(Role.VIEWER) && openness != Openness.RESTRICTED);
    }

    @Override
    public boolean mayAdd(CurrentUser user, String ownerKey) {
        return user.is(Role.STAFF);
    }
}
