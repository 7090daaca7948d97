package org.baseportal.projects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * The money applied for, in yuan. Where parts are given they add up to the total; the database checks it too
 * ({@code projects_project_money_adds_up}).
 */
@Embeddable
public record MoneyWanted(
        @Nullable @Column(name = "wanted_total") Yuan total,
        @Nullable @Column(name = "wanted_fiscal") Yuan fiscal,
        @Nullable @Column(name = "wanted_own") Yuan own,
        @Nullable @Column(name = "wanted_other") Yuan other) {

    /** No amount given. */
    public static final MoneyWanted NONE = new MoneyWanted(null, null, null, null);

    /** Only a total. */
    public static MoneyWanted of(@Nullable Yuan total) {
        return new MoneyWanted(total, null, null, null);
    }

    /** Whether no part is given, or the parts make the total. */
    public boolean addsUp() {
        return (fiscal == null && own == null && other == null) || sumOfParts().equals(total);
    }

    /** The parts together; missing ones count nothing. */
    public Yuan sumOfParts() {
        return orZero(fiscal).plus(orZero(own)).plus(orZero(other));
    }

    private static Yuan orZero(@Nullable Yuan part) {
        return part == null ? Yuan.ZERO : part;
    }
}
