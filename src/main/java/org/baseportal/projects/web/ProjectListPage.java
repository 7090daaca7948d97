package org.baseportal.projects.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.ProjectCounts;
import org.baseportal.projects.domain.ProjectFilter;
import org.baseportal.projects.domain.ProjectLists;
import org.baseportal.projects.domain.ProjectRow;
import org.baseportal.projects.domain.TechnologyField;
import org.baseportal.projects.domain.TechnologyFields;
import org.baseportal.search.MarkedText;
import org.baseportal.search.SearchWords;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.StatusChip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list's page: four queries at most, however warm the caches of names, however many rows there are. */
@Component
class ProjectListPage {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final ProjectLists lists;
    private final TechnologyFields fields;
    private final Accounts accounts;
    private final ProjectFilterChoices choices;

    ProjectListPage(ProjectLists lists, TechnologyFields fields, Accounts accounts, ProjectFilterChoices choices) {
        this.lists = lists;
        this.fields = fields;
        this.accounts = accounts;
        this.choices = choices;
    }

    ProjectListView show(ProjectListParameters parameters, CurrentUser user, Locale locale) {
        ProjectFilter filter = parameters.filter(user);
        ProjectCounts counts = lists.counts(filter, user);
        Slice<ProjectRow> slice =
                lists.page(filter, parameters.sorting(), parameters.direction(), parameters.request(), counts, user);
        List<TechnologyField> known = fields.known();
        ListAddress address = parameters.address(user);
        ProjectFilterChoices.Choices offered = choices.of(filter, counts, known, user, locale);
        List<Chip> chips = choices.chips(filter, offered, address, locale);
        return new ProjectListView(
                rows(slice.rows(), known, SearchWords.of(filter.q()), locale),
                slice.links(address),
                whole(counts.total().rows()) + (counts.total().capped() ? "+" : ""),
                chips.isEmpty(),
                parameters.tooMuch(),
                filter,
                chips,
                offered,
                parameters.sorting(),
                parameters.direction(),
                slice.size(),
                address);
    }

    private List<ProjectRowView> rows(
            List<ProjectRow> rows, List<TechnologyField> known, SearchWords words, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        Map<String, String> fieldNames =
                known.stream().collect(Collectors.toMap(TechnologyField::code, field -> field.name(english)));
        List<UserId> owners = rows.stream()
                .map(ProjectRow::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UserId, String> names = accounts.names(owners);
        Map<ProjectStatus, StatusChip> chips = new EnumMap<>(ProjectStatus.class);
        List<ProjectRowView> views = new ArrayList<>(rows.size());
        for (ProjectRow row : rows) {
            String owner = row.owner() == null ? null : names.get(row.owner());
            StatusChip chip = row.status() == null
                    ? null
                    : chips.computeIfAbsent(
                            row.status(), status -> StatusChip.of(status, choices.word(status, locale)));
            views.add(view(row, row.field() == null ? null : fieldNames.get(row.field()), owner, chip, words));
        }
        return views;
    }

    private static ProjectRowView view(
            ProjectRow row,
            @Nullable String field,
            @Nullable String owner,
            @Nullable StatusChip chip,
            SearchWords words) {
        Yuan money = row.approved() != null ? row.approved() : row.wanted();
        String facts = Stream.of(row.code(), row.institution(), row.piName(), field)
                .filter(fact -> fact != null && !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        return new ProjectRowView(
                row.code(),
                row.titleZh(),
                row.titleEn(),
                facts,
                words.isEmpty() ? null : MarkedText.ofTitle(row.titleZh(), words),
                words.isEmpty() ? null : MarkedText.of(facts, words),
                row.stage() == null ? null : row.stage().position(),
                chip,
                money == null ? null : wan(money),
                money == null ? null : format("#,##0.00", money.value()),
                row.approved() != null,
                term(row),
                owner,
                row.keyYear(),
                row.archived(),
                Days.of(row.updatedAt()).toString());
    }

    private static @Nullable String term(ProjectRow row) {
        if (row.startsOn() == null && row.endsOn() == null) {
            return null;
        }
        String from = row.startsOn() == null ? "" : row.startsOn().toString().substring(0, 7);
        return from + " – "
                + (row.endsOn() == null ? "" : row.endsOn().toString().substring(0, 7));
    }

    private static String wan(Yuan money) {
        return format("#,##0.##", money.value().divide(WAN, 2, RoundingMode.HALF_UP));
    }

    static String whole(long number) {
        return format("#,##0", BigDecimal.valueOf(number));
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
