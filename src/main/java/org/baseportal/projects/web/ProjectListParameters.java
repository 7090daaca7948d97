package org.baseportal.projects.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProjectFilter;
import org.baseportal.projects.domain.ProjectSort;
import org.baseportal.search.SearchWords;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** The list's address as somebody wrote it. Nothing in it can be wrong: what is unknown is as if it were not there. */
record ProjectListParameters(
        @Nullable String q,
        @Nullable List<String> status,
        @Nullable List<String> stage,
        @Nullable String field,
        @Nullable String institution,
        @Nullable String year,
        @Nullable String key,
        @Nullable String owner,
        @Nullable String tag,
        @Nullable String kind,
        @Nullable String archived,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page,
        @Nullable String size,
        @Nullable String after,
        @Nullable String before) {

    private static final int LONGEST = 200;

    ProjectFilter filter(CurrentUser user) {
        return new ProjectFilter(
                line(q),
                all(ProjectStatus.class, status),
                all(Stage.class, stage),
                line(field),
                line(institution),
                year(year),
                keyChoice(),
                ownerId(user),
                line(tag),
                all(ProductKind.class, kind == null ? null : List.of(kind)).stream()
                        .findFirst()
                        .orElse(null),
                "true".equals(archived));
    }

    private static @Nullable String line(@Nullable String raw) {
        String line = Texts.line(raw);
        return line == null || line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2));
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, @Nullable List<String> names) {
        Set<E> known = EnumSet.noneOf(type);
        if (names != null) {
            Arrays.stream(type.getEnumConstants())
                    .filter(one -> names.contains(one.name()))
                    .forEach(known::add);
        }
        return known;
    }

    private static @Nullable Integer year(@Nullable String raw) {
        return raw != null && raw.matches("[12]\\d{3}") ? Integer.valueOf(raw) : null;
    }

    private ProjectFilter.@Nullable KeyChoice keyChoice() {
        Integer listed = year(key);
        return listed != null || "true".equals(key) ? new ProjectFilter.KeyChoice(listed) : null;
    }

    private @Nullable Long ownerId(CurrentUser user) {
        if ("me".equals(owner)) {
            return user.id().value();
        }
        if ("none".equals(owner)) {
            return 0L;
        }
        return owner != null && owner.matches("\\d{1,18}") ? Long.valueOf(owner) : null;
    }

    /** Whether more was typed than is looked for. */
    boolean tooMuch() {
        return SearchWords.isTooMuch(q);
    }

    ProjectSort sorting() {
        boolean unsaid = sort == null || sort.isEmpty();
        return unsaid && !SearchWords.of(line(q)).isEmpty() ? ProjectSort.RELEVANCE : ProjectSort.of(sort);
    }

    SortDirection direction() {
        if (sorting() == ProjectSort.RELEVANCE) {
            return ProjectSort.RELEVANCE.natural();
        }
        return SortDirection.of(dir, sorting().natural());
    }

    PageRequest request() {
        return PageRequest.of(page, size, after, before);
    }

    /** The address with what is known in it, without the place in the list. */
    ListAddress address(CurrentUser user) {
        ProjectFilter filter = filter(user);
        ListAddress address = ListAddress.of("/projects").with("q", filter.q());
        for (ProjectStatus one : ProjectStatus.values()) {
            address = filter.statuses().contains(one) ? address.plus("status", one) : address;
        }
        for (Stage one : Stage.values()) {
            address = filter.stages().contains(one) ? address.plus("stage", one) : address;
        }
        ProjectFilter.KeyChoice choice = filter.key();
        address = address.with("field", filter.field())
                .with("institution", filter.institution())
                .with("year", filter.year())
                .with("key", choice == null ? null : choice.year() == null ? "true" : choice.year())
                .with("owner", filter.owner() == null ? null : owner)
                .with("tag", filter.tag())
                .with("kind", filter.kind())
                .with("archived", filter.archived() ? "true" : null);
        ProjectSort unsaid = filter.isSearch() ? ProjectSort.RELEVANCE : ProjectSort.UPDATED;
        boolean usual = sorting() == unsaid && direction() == unsaid.natural();
        return usual
                ? address
                : address.with("sort", sorting().key()).with("dir", direction().key());
    }
}
