package org.baseportal.milestones.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.domain.DueFilter;
import org.baseportal.milestones.domain.MilestoneFilter;
import org.baseportal.milestones.domain.MilestoneSort;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.SortDirection;
import org.jspecify.annotations.Nullable;

/** The list's address as it was typed; nothing in it can be wrong. */
record MilestoneParameters(
        @Nullable String due,
        @Nullable String status,
        @Nullable String stage,
        @Nullable String owner,
        @Nullable String from,
        @Nullable String to,
        @Nullable String accept,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page,
        @Nullable String size,
        @Nullable String after,
        @Nullable String before) {

    MilestoneFilter filter(CurrentUser user) {
        return new MilestoneFilter(
                dueFilter(),
                constant(MilestoneStatus.values(), status),
                constant(Stage.values(), stage),
                owner(user),
                day(from),
                day(to),
                "true".equals(accept));
    }

    /** Unless something else is asked for, the list shows what is still to be done. */
    private DueFilter dueFilter() {
        DueFilter known = due == null ? null : constant(DueFilter.values(), due.toUpperCase(Locale.ROOT));
        boolean narrowed = status != null || from != null || to != null || accept != null;
        return known != null ? known : narrowed ? DueFilter.ALL : DueFilter.OPEN;
    }

    private @Nullable Long owner(CurrentUser user) {
        if ("me".equals(owner)) {
            return user.id().value();
        }
        return owner != null && owner.matches("\\d{1,18}") ? Long.valueOf(owner) : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    MilestoneSort sorting() {
        return MilestoneSort.of(sort);
    }

    SortDirection direction() {
        return SortDirection.of(dir, SortDirection.ASC);
    }

    PageRequest request() {
        return PageRequest.of(page, size, after, before);
    }

    ListAddress address(CurrentUser user) {
        MilestoneFilter filter = filter(user);
        return ListAddress.of("/milestones")
                .with("due", filter.due().name().toLowerCase(Locale.ROOT))
                .with("status", filter.status())
                .with("stage", filter.stage())
                .with("owner", "me".equals(owner) ? "me" : filter.owner())
                .with("from", filter.from())
                .with("to", filter.to())
                .with("accept", filter.toAccept() ? "true" : null)
                .with("sort", sorting() == MilestoneSort.DUE ? null : sorting().key())
                .with(
                        "dir",
                        direction() == SortDirection.ASC ? null : direction().key());
    }
}
