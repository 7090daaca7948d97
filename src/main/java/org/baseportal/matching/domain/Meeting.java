package org.baseportal.matching.domain;

import java.time.Instant;
import org.baseportal.partners.CapabilityKind;
import org.jspecify.annotations.Nullable;

/** One meeting of an event's table. */
public record Meeting(
        long id,
        long version,
        long event,
        int slot,
        int place,
        long project,
        String code,
        String title,
        @Nullable String titleEn,
        long partner,
        String partnerName,
        @Nullable String partnerNameEn,
        CapabilityKind kind,
        @Nullable Long person,
        @Nullable String personName,
        int score,
        MeetingState state,
        @Nullable String words,
        @Nullable Long introduction,
        @Nullable String notedBy,
        @Nullable Instant notedAt) {}
