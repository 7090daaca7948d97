package org.baseportal.matching.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.partners.CapabilityKind;
import org.jspecify.annotations.Nullable;

/**
 * One introduction as lists and its page show it.
 *
 * @param silent nothing happened for a month, or the day of the next step has passed
 */
public record Introduction(
        long id,
        long version,
        String code,
        String title,
        @Nullable String titleEn,
        long partner,
        String partnerName,
        @Nullable String partnerNameEn,
        CapabilityKind kind,
        IntroductionStatus status,
        @Nullable DeclineReason declineReason,
        int score,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        long person,
        String personName,
        Instant begunAt,
        Instant movedAt,
        boolean late,
        boolean silent) {

    /** The project's title in a reader's language, as far as there is one. */
    public String titleIn(String language) {
        return titleEn != null && language.equals("en") ? titleEn : title;
    }

    /** The organisation's name in a reader's language, as far as there is one. */
    public String partnerIn(String language) {
        return partnerNameEn != null && language.equals("en") ? partnerNameEn : partnerName;
    }
}
