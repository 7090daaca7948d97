package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.partners.PartnerKind;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * What the list of introductions is narrowed to.
 *
 * @param mine only those the reader looks after
 * @param late only open ones whose next day has passed
 * @param silent only open ones that have been silent
 * @param end only those that came to this end
 * @param kind of the organisation
 * @param field code of the project's technology field, {@code -} for those without one
 * @param person who looks after them
 * @param year in which they began
 */
public record IntroductionFilter(
        @Nullable IntroductionStatus status,
        boolean mine,
        boolean late,
        boolean silent,
        @Nullable IntroductionEnd end,
        @Nullable DeclineReason reason,
        @Nullable PartnerKind kind,
        @Nullable String field,
        @Nullable Long person,
        @Nullable Integer year) {

    /** Nothing narrowed but what is said. */
    public static IntroductionFilter of(boolean mine, boolean late, boolean silent) {
        return new IntroductionFilter(null, mine, late, silent, null, null, null, null, null, null);
    }

    /** The same of one status. */
    public IntroductionFilter with(IntroductionStatus other) {
        return new IntroductionFilter(other, mine, late, silent, end, reason, kind, field, person, year);
    }

    /** As a condition on introductions {@code i}, their projects {@code p} and organisations {@code s}. */
    String condition(CurrentUser user, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("true");
        equal(where, params, "i.status", "status", status == null ? null : status.name());
        equal(where, params, "i.decline_reason", "reason", reason == null ? null : reason.name());
        equal(where, params, "s.kind", "kind", kind == null ? null : kind.name());
        equal(where, params, "coalesce(p.field_code, '-')", "field", field);
        equal(where, params, "i.person_id", "person", person);
        if (mine) {
            equal(where, params, "i.person_id", "me", user.id().value());
        }
        if (late) {
            where.append(" and").append(IntroductionList.LATE);
        }
        if (silent) {
            where.append(" and").append(IntroductionList.SILENT);
        }
        if (end != null) {
            where.append(" and ").append(end.condition());
        }
        if (year != null) {
            where.append(" and i.begun_at >= :from and i.begun_at < :until");
            params.put("from", Timestamp.from(Days.startOf(LocalDate.of(year, 1, 1))));
            params.put("until", Timestamp.from(Days.startOf(LocalDate.of(year + 1, 1, 1))));
        }
        return where.toString();
    }

    private static void equal(
            StringBuilder where, Map<String, Object> params, String column, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            params.put(name, value);
        }
    }
}
