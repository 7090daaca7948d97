package org.baseportal.projects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The top of every page of one project: what it is, where it stands, what comes next and what this person may do.
 *
 * @param project the project
 * @param titleOnly whether the person may see no more than this
 * @param ownerName who of the staff looks after it
 * @param statusSince the Beijing day since which it stands so
 * @param dueOn the day by which a return is answered, a notice ends or what the approval asks for is due
 * @param openCondition whether its approval asks for something that is not done yet
 * @param pastDue whether that day has passed
 * @param missing the names of the fields that are missing before it can be submitted
 * @param keyRanks year → rank on that year's list of key projects
 * @param waitingProposal whether a taking over or a correction waits for a second person
 * @param verbs what this person may do now, the foremost first
 * @param mayEdit whether this person may edit it
 * @param mayPropose whether this person may propose a taking over or a correction
 * @param tabs the tabs this person sees
 */
public record ProjectHead(
        ProjectSummary project,
        boolean titleOnly,
        @Nullable String ownerName,
        @Nullable String institution,
        LocalDate statusSince,
        @Nullable LocalDate dueOn,
        boolean openCondition,
        boolean pastDue,
        List<String> missing,
        Map<Integer, Integer> keyRanks,
        boolean waitingProposal,
        List<Verb> verbs,
        boolean mayEdit,
        @Nullable Verb mayPropose,
        List<Tab> tabs) {

    public ProjectHead {
        missing = List.copyOf(missing);
        verbs = List.copyOf(verbs);
        tabs = List.copyOf(tabs);
    }

    /** The steps to offer as buttons: at most two, those that bring it on first, none that ends something. */
    public List<Verb> foremost() {
        return verbs.stream()
                .filter(verb -> !verb.isGrave())
                .sorted(Comparator.comparing(Verb::isForward).reversed())
                .limit(2)
                .toList();
    }

    /** The other steps, for a menu. */
    public List<Verb> others() {
        List<Verb> shown = foremost();
        return verbs.stream().filter(verb -> !shown.contains(verb)).toList();
    }

    /**
     * One tab as the page shows it.
     *
     * @param key the last part of the address; empty for the first tab
     * @param labelKey the key of its name
     * @param icon the icon before the name
     */
    public record Tab(String key, String labelKey, String icon) {}
}
