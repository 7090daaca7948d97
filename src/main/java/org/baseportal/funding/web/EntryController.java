package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.EntryFilter;
import org.baseportal.funding.domain.EntryQueries;
import org.baseportal.funding.domain.EntryRow;
import org.baseportal.funding.domain.Measure;
import org.baseportal.funding.domain.OrderKind;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ledger, and one entry with both its sides. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class EntryController {

    private static final String LIST = "/funding/entries";

    private final EntryQueries entries;
    private final MoneyWords words;

    EntryController(EntryQueries entries, MoneyWords words) {
        this.entries = entries;
        this.words = words;
    }

    /** The ledger's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String q,
            @Nullable String year,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String measure,
            @Nullable String flow,
            @Nullable String source,
            @Nullable String from,
            @Nullable String until,
            @Nullable String late,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        EntryFilter filter() {
            return new EntryFilter(
                    Texts.line(q),
                    Asked.year(year),
                    Asked.one(Channel.values(), channel),
                    Asked.one(OrderKind.values(), kind),
                    Asked.one(Measure.values(), measure),
                    Asked.one(Flow.values(), flow),
                    Asked.id(source),
                    null,
                    null,
                    Asked.day(from),
                    Asked.day(until),
                    "true".equals(late));
        }

        ListAddress address() {
            EntryFilter filter = filter();
            return ListAddress.of(LIST)
                    .with("q", filter.q())
                    .with("year", filter.year())
                    .with("channel", filter.channel())
                    .with("kind", filter.kind())
                    .with("measure", filter.measure())
                    .with("flow", filter.flow())
                    .with("source", filter.source())
                    .with("from", filter.from())
                    .with("until", filter.until())
                    .with("late", filter.late() ? "true" : null);
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }
    }

    @GetMapping(LIST)
    String list(Parameters parameters, CurrentUser user, Locale locale, Model model) {
        EntryFilter filter = parameters.filter();
        Slice<EntryRow> slice = entries.list(filter, parameters.request());
        model.addAttribute("money", words);
        model.addAttribute("rows", slice.rows());
        model.addAttribute(
                "projects",
                words.projects(slice.rows().stream().map(EntryRow::project).toList(), user));
        model.addAttribute("sum", filter.measure() == null ? null : entries.sum(filter));
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute(
                "exportUrl",
                parameters.address().at("/funding/entries/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !parameters.address().toString().equals(LIST));
        model.addAttribute("channels", words.channels(locale));
        model.addAttribute("kinds", words.options(OrderKind.values(), "funding.kind.", locale));
        model.addAttribute("measures", words.options(Measure.values(), "funding.measure.", locale));
        model.addAttribute("flows", words.flows(locale));
        return "funding/entries";
    }

    @GetMapping("/funding/entries/{number}")
    String detail(@PathVariable String number, CurrentUser user, Locale locale, Model model) {
        EntryRow entry = entries.find(number).orElseThrow(NotFoundException::new);
        model.addAttribute("money", words);
        model.addAttribute("entry", entry);
        model.addAttribute("sides", entries.sides(entry.id()));
        model.addAttribute(
                "project",
                entry.project() == null
                        ? null
                        : words.projects(List.of(Objects.requireNonNull(entry.project())), user)
                                .get(entry.project()));
        model.addAttribute("crumbs", words.crumbs("funding.entries.title", LIST, number, locale));
        model.addAttribute(
                "mayReverse",
                user.isAny(Role.STAFF, Role.FINANCE)
                        && entry.kind() != OrderKind.REVERSAL
                        && entry.reversedBy() == null);
        return "funding/entry";
    }
}
