package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A slip that waits for an approver. */
public record WaitingSlip(
        String code,
        String titleZh,
        long milestone,
        String nameZh,
        @Nullable String nameEn,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        String reason,
        String requestedBy) {

    /** The milestone's name in the reader's language. */
    public String name(Locale language) {
        return nameEn != null && language.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
