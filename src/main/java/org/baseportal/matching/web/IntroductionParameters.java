package org.baseportal.matching.web;

import java.util.Arrays;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.matching.domain.DeclineReason;
import org.baseportal.matching.domain.IntroductionEnd;
import org.baseportal.matching.domain.IntroductionFilter;
import org.baseportal.partners.PartnerKind;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.jspecify.annotations.Nullable;

/** The address of the list of introductions as it was typed; nothing in it can be wrong. */
record IntroductionParameters(
        @Nullable String status,
        @Nullable String mine,
        @Nullable String late,
        @Nullable String silent,
        @Nullable String end,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String field,
        @Nullable String person,
        @Nullable String year,
        @Nullable String view,
        @Nullable String page,
        @Nullable String size,
        @Nullable String after,
        @Nullable String before) {

    IntroductionFilter filter() {
        return new IntroductionFilter(
                known(IntroductionStatus.values(), status),
                "true".equals(mine),
                "true".equals(late),
                "true".equals(silent),
                known(IntroductionEnd.values(), end),
                known(DeclineReason.values(), reason),
                known(PartnerKind.values(), kind),
                field != null && field.matches("-|[A-Z0-9_]{2,40}") ? field : null,
                person != null && person.matches("\\d{1,18}") ? Long.valueOf(person) : null,
                year(year));
    }

    /** A year of the portal's time, or null. */
    static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("20\\d\\d") ? Integer.valueOf(typed) : null;
    }

    private static <E extends Enum<E>> @Nullable E known(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean isBoard() {
        return "board".equals(view);
    }

    PageRequest request() {
        return PageRequest.of(page, size, after, before);
    }

    ListAddress address() {
        return address(isBoard());
    }

    /** The same introductions as a board, or back as a list. */
    ListAddress other() {
        return address(!isBoard());
    }

    private ListAddress address(boolean board) {
        IntroductionFilter it = filter();
        return ListAddress.of("/matching/introductions")
                .with("status", text(it.status()))
                .with("mine", it.mine() ? "true" : null)
                .with("late", it.late() ? "true" : null)
                .with("silent", it.silent() ? "true" : null)
                .with("end", text(it.end()))
                .with("reason", text(it.reason()))
                .with("kind", text(it.kind()))
                .with("field", it.field())
                .with("person", text(it.person()))
                .with("year", text(it.year()))
                .with("view", board ? "board" : null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
