package org.baseportal.accounts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where changes of accounts are written down. Owned here because the audit trail stands above this module; the trail
 * implements it and writes in the caller's transaction.
 */
public interface AccountsJournal {

    /**
     * Writes one act on one user.
     *
     * @param username whose account it is
     * @param action the verb, for example {@code create} or {@code deactivate}
     * @param actor who did it, or null for the system itself
     * @param changes what changed, by field
     */
    void record(String username, String action, @Nullable CurrentUser actor, Map<String, Change> changes);

    /** One field before and after, as text. */
    record Change(@Nullable String before, @Nullable String after) {}
}
