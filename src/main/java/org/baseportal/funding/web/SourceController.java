package org.baseportal.funding.web;

import java.time.Clock;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.OrderFilter;
import org.baseportal.funding.domain.OrderQueries;
import org.baseportal.funding.domain.SourceFilter;
import org.baseportal.funding.domain.SourceHistory;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceRow;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.funding.domain.Sources;
import org.baseportal.partners.Partners;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sources of money: list and one source. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class SourceController {

    private static final String TITLE = "funding.sources.title";
    private static final String LIST = "/funding/sources";

    private final SourceQueries queries;
    private final OrderQueries orders;
    private final Sources sources;
    private final Partners partners;
    private final MoneyWords words;
    private final SourceWords sourceWords;
    private final Documents documents;
    private final Clock clock;

    SourceController(
            SourceQueries queries,
            OrderQueries orders,
            Sources sources,
            Partners partners,
            MoneyWords words,
            SourceWords sourceWords,
            Documents documents,
            Clock clock) {
        this.queries = queries;
        this.orders = orders;
        this.sources = sources;
        this.partners = partners;
        this.words = words;
        this.sourceWords = sourceWords;
        this.documents = documents;
        this.clock = clock;
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String q,
            @Nullable String channel,
            @Nullable String year,
            @Nullable String archived,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        SourceFilter filter(Clock clock) {
            return new SourceFilter(
                    Texts.line(q),
                    Asked.one(Channel.values(), channel),
                    Asked.year(year, clock),
                    "true".equals(archived));
        }

        ListAddress address(Clock clock) {
            SourceFilter filter = filter(clock);
            return ListAddress.of(LIST)
                    .with("q", filter.q())
                    .with("channel", filter.channel())
                    .with("year", filter.year())
                    .with("archived", filter.archived() ? "true" : null);
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }
    }

    @GetMapping(LIST)
    String list(Parameters parameters, CurrentUser user, Locale locale, Model model) {
        SourceFilter filter = parameters.filter(clock);
        Slice<SourceRow> slice = queries.list(filter, parameters.request());
        ListAddress address = parameters.address(clock);
        model.addAttribute("money", words);
        model.addAttribute("rows", slice.rows());
        model.addAttribute(
                "providers",
                partners.names(slice.rows().stream().map(SourceRow::provider).toList()));
        model.addAttribute("page", slice.links(address));
        model.addAttribute(
                "exportUrl", address.at("/funding/sources/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", filter.q() != null || filter.channel() != null || filter.archived());
        model.addAttribute("channels", words.channels(locale));
        model.addAttribute("mayRecord", user.is(Role.STAFF));
        return "funding/sources";
    }

    @GetMapping("/funding/sources/{id:\\d{1,18}}")
    String detail(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        SourceView source = queries.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute("money", words);
        model.addAttribute("source", source);
        model.addAttribute("provider", partners.find(source.provider()).orElseThrow(NotFoundException::new));
        model.addAttribute("stages", sourceWords.stages(source.stages(), locale));
        model.addAttribute("fields", sourceWords.fields(source.fields(), locale));
        model.addAttribute(
                "papers", documents.count(new DocumentOwner(SourceHistory.SUBJECT, String.valueOf(id)), user));
        model.addAttribute("crumbs", words.crumbs(TITLE, LIST, source.name(), locale));
        model.addAttribute("mayRecord", user.is(Role.STAFF));
        model.addAttribute("mayReceive", user.isAny(Role.STAFF, Role.FINANCE));
        model.addAttribute(
                "orders",
                orders.list(new OrderFilter(null, null, null, id, false), PageRequest.of(null, null, null, null), user)
                        .rows());
        return "funding/source";
    }

    @PostMapping("/funding/sources/{id:\\d{1,18}}/archive")
    @PreAuthorize("hasRole('STAFF')")
    String archive(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        sources.archive(id, true, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.source.done.archive"));
        return "redirect:/funding/sources/" + id;
    }

    @PostMapping("/funding/sources/{id:\\d{1,18}}/restore")
    @PreAuthorize("hasRole('STAFF')")
    String restore(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        sources.archive(id, false, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.source.done.restore"));
        return "redirect:/funding/sources/" + id;
    }
}
