package org.baseportal.worklist;

import java.util.List;

/**
 * One kind of work that waits for a person.
 *
 * @param labelKey the key of the message that names it, in the module's own file
 * @param icon the icon before the name
 * @param count how many wait; exactly the rows of the list behind {@code url}
 * @param url the list of all of them
 * @param items the most urgent few, at most {@link #SHOWN}
 */
public record Work(String labelKey, String icon, long count, String url, List<WorkItem> items) {

    /** How many of them the home page names. */
    public static final int SHOWN = 3;

    public Work {
        items = List.copyOf(items);
    }
}
