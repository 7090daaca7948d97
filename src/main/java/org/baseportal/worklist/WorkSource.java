package org.baseportal.worklist;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;

/** Knows what waits for a person in one module. Sources are asked in the order of {@code @Order}. */
public interface WorkSource {

    /**
     * What waits for this person now, in few statements and none per row. Kinds of work with nothing waiting are left
     * out; so is whatever he may not do himself.
     */
    List<Work> waitingFor(CurrentUser user, Locale locale);
}
