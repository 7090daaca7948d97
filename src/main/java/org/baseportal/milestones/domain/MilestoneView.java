package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One milestone for its page.
 *
 * @param version the version a step or an edit must name
 * @param predecessor the name of the milestone before it, in Chinese
 * @param verbs what this person may do now
 * @param mayPlan whether this person may change the plan now
 */
public record MilestoneView(
        long id,
        long version,
        ProjectSummary project,
        Stage stage,
        Origin origin,
        MilestoneContent content,
        @Nullable String owner,
        @Nullable String predecessor,
        LocalDate baselineDueOn,
        LocalDate dueOn,
        MilestoneStatus status,
        @Nullable String reason,
        @Nullable String addedReason,
        @Nullable String submittedBy,
        List<Step> steps,
        List<MilestoneVerb> verbs,
        boolean mayPlan) {

    /** Its name in the reader's language. */
    public String name(Locale language) {
        return content.nameEn() != null && language.getLanguage().equals("en") ? content.nameEn() : content.nameZh();
    }

    /** Whether its day has passed and something is still to be done. */
    public boolean isLate(LocalDate today) {
        return status.isOpen() && dueOn.isBefore(today);
    }

    /** One step, as kept. */
    public record Step(
            MilestoneVerb verb,
            MilestoneStatus from,
            MilestoneStatus to,
            String actor,
            Instant at,
            @Nullable String reason) {}
}
