package org.baseportal.projects;

import org.baseportal.accounts.CurrentUser;
import org.springframework.core.Ordered;

/**
 * A tab of the project page. Each module brings its own as a bean and serves {@code /projects/{code}/{key}} itself:
 * it puts {@link Projects#head} into the model as {@code head} and opens its template with the fragment
 * {@code projects/_head :: top(head, key)}.
 */
public interface ProjectTab extends Ordered {

    /** The last part of the tab's address; also its name in the {@code projects/_head} fragment. */
    String key();

    /** The key of the message that names the tab. */
    String labelKey();

    /** The icon before the name. */
    String icon();

    /** Whether the tab is there for this person, who may see the whole project. */
    boolean isFor(ProjectSummary project, CurrentUser user);
}
