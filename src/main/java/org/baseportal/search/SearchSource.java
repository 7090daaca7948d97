package org.baseportal.search;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;

/** Something a person can find: each module that owns such things implements it, and answers for who may see what. */
public interface SearchSource {

    /** The word by which the page knows this source, for example {@code projects}; also its place in the messages. */
    String key();

    /** Where in the page it stands; small numbers come first. */
    int order();

    /** The best hits among what this person may see; none if he may see nothing of it. */
    SearchHits find(String q, int limit, CurrentUser user, Locale locale);
}
