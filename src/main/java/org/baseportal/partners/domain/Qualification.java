package org.baseportal.partners.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence or recognition.
 *
 * @param id 0 for one that is not kept yet
 * @param validTo its last day, or null for one without an end
 */
public record Qualification(
        long id,
        QualificationKind kind,
        String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it had ended before {@code day}. */
    public boolean isPast(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
