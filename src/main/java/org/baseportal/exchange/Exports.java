package org.baseportal.exchange;

import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.shared.web.ConflictException;

/** Exports as jobs, and the record of all exports. */
public interface Exports {

    /** Whether so many rows are sent at once, and not made in the background. */
    boolean isImmediate(int rows);

    /**
     * Starts an export in the background. The same token starts one only.
     *
     * @return its number, as in {@code /exports/<number>}
     * @throws ConflictException if too many of this person's exports are on their way
     */
    long begin(ExportOrder order, UUID token, CurrentUser by);

    /** Records an export that is sent at once, in the caller's transaction. */
    void sent(ExportOrder order, int rows, CurrentUser by);
}
