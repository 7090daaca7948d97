package org.baseportal.partners;

import org.baseportal.accounts.CurrentUser;
import org.springframework.core.Ordered;

/**
 * A tab of an organisation's page. A module above brings its own as a bean and serves {@code /partners/{id}/{key}}
 * itself: it puts {@link Partners#head} into the model as {@code head} and opens its template with the fragment
 * {@code partners/_head :: top(head, key)}.
 */
public interface PartnerTab extends Ordered {

    /** The last part of the tab's address. */
    String key();

    /** The key of the message that names the tab. */
    String labelKey();

    /** Whether the tab is there for this person, who may open the organisation's page. */
    boolean isFor(CurrentUser user);
}
