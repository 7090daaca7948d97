package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** A milestone as the pages of its project list it. */
public record PlanItem(
        long id,
        Stage stage,
        Origin origin,
        String nameZh,
        @Nullable String nameEn,
        boolean required,
        int weight,
        Acceptor acceptedBy,
        Proof proof,
        @Nullable String owner,
        @Nullable Long predecessor,
        LocalDate baselineDueOn,
        LocalDate dueOn,
        MilestoneStatus status,
        @Nullable LocalDate slipTo,
        boolean moneyBound,
        @Nullable LocalDate legalDueOn,
        boolean clockStopped) {

    /** Its name in the reader's language. */
    public String name(Locale language) {
        return nameEn != null && language.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /** Whether its day has passed and something is still to be done. */
    public boolean isLate(LocalDate today) {
        return status.isOpen() && dueOn.isBefore(today);
    }

    /** Whether the gate of its stage waits for it. */
    public boolean holdsGate() {
        return required && status.isOpen();
    }
}
