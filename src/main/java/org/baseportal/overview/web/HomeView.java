package org.baseportal.overview.web;

import java.util.List;
import org.baseportal.worklist.Work;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param name who is greeted
 * @param day today in words
 * @param tasks the projects that wait for this person; empty groups are left out
 * @param works what else waits for him, from the other modules
 * @param total how many projects in use he may see
 * @param stages the five stages with their counts
 * @param statuses one row per status that has projects
 * @param recent the latest steps
 * @param mayRegister whether he may register projects and import lists
 */
record HomeView(
        String name,
        String day,
        List<Task> tasks,
        List<Work> works,
        long total,
        List<StageCount> stages,
        List<StatusRow> statuses,
        List<RecentStep> recent,
        boolean mayRegister) {

    /** Whether there is nothing to show yet. */
    public boolean nothing() {
        return total == 0 && tasks.isEmpty() && works.isEmpty();
    }

    /** Something that waits: how often, where all of it is (or null), and what has waited longest. */
    record Task(String key, String icon, long count, String url, List<Item> items) {}

    /** One project that waits: so many days, or for a date, which may have passed. */
    record Item(
            String code,
            String title,
            String status,
            long days,
            @Nullable String due,
            boolean late) {}

    /** How many projects stand in a stage, and the list of exactly these. */
    record StageCount(int stage, long count, String url) {}

    /** How many projects have a status, in all and per stage. */
    record StatusRow(String status, long count, String url, List<StageCount> stages) {}

    /** One step of a project, or of all the projects that one import registered. */
    record RecentStep(String code, String title, String verb, String to, String actor, String at, long together) {}
}
