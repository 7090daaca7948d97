package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when, Beijing days, both inclusive and between 1900 and 2100. */
@Embeddable
public record Term(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

    /** No dates. */
    public static final Term NONE = new Term(null, null);

    /** The first day a date may be. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The last day a date may be. */
    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** Whether the end does not come before the start. */
    public boolean isOrdered() {
        return startsOn == null || endsOn == null || !endsOn.isBefore(startsOn);
    }

    /** Whether a day is one we keep. */
    public static boolean isInRange(@Nullable LocalDate day) {
        return day == null || !(day.isBefore(EARLIEST) || day.isAfter(LATEST));
    }
}
