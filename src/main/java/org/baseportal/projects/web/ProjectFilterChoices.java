package org.baseportal.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserSummary;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProjectCounts;
import org.baseportal.projects.domain.ProjectFilter;
import org.baseportal.projects.domain.TechnologyField;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.ListAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the filters of the list offer, with how many rows each choice opens, and the chips of what is chosen. */
@Component
class ProjectFilterChoices {

    /** The choices of each filter. */
    record Choices(
            List<FilterOption> statuses,
            List<FilterOption> stages,
            List<FilterOption> fields,
            List<FilterOption> years,
            List<FilterOption> owners,
            List<FilterOption> kinds) {}

    private final Accounts accounts;
    private final MessageSource messages;

    ProjectFilterChoices(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    Choices of(
            ProjectFilter filter, ProjectCounts counts, List<TechnologyField> known, CurrentUser user, Locale locale) {
        return new Choices(
                statuses(filter, counts, locale),
                stages(filter, counts, locale),
                fields(filter, counts, known, locale),
                years(filter, counts),
                owners(filter, user, locale),
                kinds(filter, locale));
    }

    private List<FilterOption> statuses(ProjectFilter filter, ProjectCounts counts, Locale locale) {
        Map<ProjectStatus, Long> numbers = counts.byStatus();
        return Arrays.stream(ProjectStatus.values())
                .map(one -> option(
                        one.name(),
                        text("projects.status." + one.name(), locale),
                        number(counts, numbers.get(one)),
                        filter.statuses().contains(one)))
                .toList();
    }

    private List<FilterOption> stages(ProjectFilter filter, ProjectCounts counts, Locale locale) {
        Map<Stage, Long> numbers = counts.byStage();
        return Arrays.stream(Stage.values())
                .map(one -> option(
                        one.name(),
                        text("shared.stage." + one.position(), locale),
                        number(counts, numbers.get(one)),
                        filter.stages().contains(one)))
                .toList();
    }

    private static List<FilterOption> fields(
            ProjectFilter filter, ProjectCounts counts, List<TechnologyField> known, Locale locale) {
        Map<String, Long> numbers = counts.byField();
        boolean english = "en".equals(locale.getLanguage());
        return known.stream()
                .filter(field -> field.active() || numbers.containsKey(field.code()))
                .map(field -> option(
                        field.code(),
                        field.name(english),
                        number(counts, numbers.get(field.code())),
                        field.code().equals(filter.field())))
                .toList();
    }

    private static List<FilterOption> years(ProjectFilter filter, ProjectCounts counts) {
        return counts.byYear().entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByKey(Comparator.reverseOrder()))
                .map(year -> option(
                        year.getKey().toString(),
                        year.getKey().toString(),
                        number(counts, year.getValue()),
                        year.getKey().equals(filter.year())))
                .toList();
    }

    private List<FilterOption> owners(ProjectFilter filter, CurrentUser user, Locale locale) {
        List<FilterOption> owners = new ArrayList<>();
        if (user.is(Role.STAFF)) {
            boolean me = filter.owner() != null && filter.owner() == user.id().value();
            owners.add(new FilterOption("me", text("projects.list.owner.me", locale), "", me));
        }
        boolean nobody = filter.owner() != null && filter.owner() == 0;
        owners.add(new FilterOption("none", text("projects.list.owner.none", locale), "", nobody));
        for (UserSummary one : accounts.offered(Role.STAFF)) {
            if (!one.id().equals(user.id())) {
                boolean chosen =
                        filter.owner() != null && filter.owner() == one.id().value();
                owners.add(new FilterOption(String.valueOf(one.id().value()), one.displayName(), "", chosen));
            }
        }
        return owners;
    }

    private List<FilterOption> kinds(ProjectFilter filter, Locale locale) {
        return Arrays.stream(ProductKind.values())
                .map(one -> new FilterOption(
                        one.name(), text("projects.productKind." + one.name(), locale), "", one == filter.kind()))
                .toList();
    }

    /** The word of a status. */
    String word(ProjectStatus status, Locale locale) {
        return messages.getMessage("projects.status." + status.name(), null, locale);
    }

    private static FilterOption option(String value, String label, String count, boolean chosen) {
        return new FilterOption(value, label, count, chosen);
    }

    private static String number(ProjectCounts counts, @Nullable Long number) {
        return counts.isExact() ? ProjectListPage.whole(number == null ? 0 : number) : "";
    }

    /** One chip for each thing that is chosen; each leads to the same list without it. */
    List<Chip> chips(ProjectFilter filter, Choices choices, ListAddress address, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        chip(chips, "q", filter.q(), address, locale);
        choices.statuses().stream()
                .filter(FilterOption::chosen)
                .forEach(one -> chips.add(new Chip(
                        one.label(), address.without("status", one.value()).toString())));
        choices.stages().stream()
                .filter(FilterOption::chosen)
                .forEach(one -> chips.add(new Chip(
                        one.label(), address.without("stage", one.value()).toString())));
        chip(chips, "field", label(choices.fields(), filter.field()), address, locale);
        chip(chips, "institution", filter.institution(), address, locale);
        chip(chips, "year", filter.year(), address, locale);
        if (filter.key() != null) {
            Integer year = filter.key().year();
            chip(chips, "key", year == null ? text("projects.list.key.any", locale) : year, address, locale);
        }
        chip(chips, "owner", label(choices.owners(), filter.owner()), address, locale);
        chip(chips, "tag", filter.tag(), address, locale);
        chip(chips, "kind", label(choices.kinds(), filter.kind()), address, locale);
        chip(chips, "archived", filter.archived() ? text("projects.list.archived", locale) : null, address, locale);
        return chips;
    }

    private static @Nullable Object label(List<FilterOption> options, @Nullable Object value) {
        return options.stream()
                .filter(FilterOption::chosen)
                .map(FilterOption::label)
                .map(Object.class::cast)
                .findFirst()
                .orElse(value);
    }

    private void chip(List<Chip> chips, String name, @Nullable Object value, ListAddress address, Locale locale) {
        if (value != null) {
            String label = messages.getMessage("projects.list.chip." + name, new Object[] {value.toString()}, locale);
            chips.add(new Chip(label, address.without(name).toString()));
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
