package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.funding.domain.InstalmentFilter;
import org.baseportal.funding.domain.InstalmentPick;
import org.baseportal.funding.domain.InstalmentQueries;
import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.funding.domain.Instalments;
import org.baseportal.funding.domain.Measure;
import org.baseportal.funding.domain.OrderKind;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planned money: what is due, what is blocked and by what, what is overdue; one part, and its end. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class InstalmentController {

    private static final String LIST = "/funding/instalments";
    private static final int LONGEST_REASON = 2000;

    private final InstalmentQueries queries;
    private final Instalments instalments;
    private final InstalmentLines lines;
    private final MoneyWords words;

    InstalmentController(InstalmentQueries queries, Instalments instalments, InstalmentLines lines, MoneyWords words) {
        this.queries = queries;
        this.instalments = instalments;
        this.lines = lines;
        this.words = words;
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String q,
            @Nullable String state,
            @Nullable String channel,
            @Nullable String measure,
            @Nullable String flow,
            @Nullable String source,
            @Nullable String from,
            @Nullable String until,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        InstalmentFilter filter() {
            return new InstalmentFilter(
                    Texts.line(q),
                    Asked.one(InstalmentPick.values(), state),
                    Asked.one(Channel.values(), channel),
                    Asked.one(Measure.values(), measure),
                    Asked.one(Flow.values(), flow),
                    Asked.id(source),
                    null,
                    null,
                    Asked.day(from),
                    Asked.day(until));
        }

        ListAddress address() {
            InstalmentFilter filter = filter();
            return ListAddress.of(LIST)
                    .with("q", filter.q())
                    .with("state", filter.pick())
                    .with("channel", filter.channel())
                    .with("measure", filter.measure())
                    .with("flow", filter.flow())
                    .with("source", filter.source())
                    .with("from", filter.from())
                    .with("until", filter.until());
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }
    }

    @GetMapping(LIST)
    String list(Parameters parameters, CurrentUser user, Locale locale, Model model) {
        InstalmentFilter filter = parameters.filter();
        Slice<InstalmentRow> slice = queries.list(filter, parameters.request());
        model.addAttribute("money", words);
        model.addAttribute("lines", lines.of(slice.rows(), user, locale));
        model.addAttribute("sum", queries.sum(filter));
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute(
                "exportUrl", parameters.address().at(LIST + "/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !parameters.address().toString().equals(LIST));
        model.addAttribute("picks", words.options(InstalmentPick.values(), "funding.pick.", locale));
        model.addAttribute("channels", words.channels(locale));
        return "funding/instalments";
    }

    @GetMapping("/funding/instalments/{id:\\d{1,18}}")
    String detail(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        InstalmentRow row = queries.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute("money", words);
        model.addAttribute("row", row);
        model.addAttribute("line", lines.of(List.of(row), user, locale).get(0));
        model.addAttribute("crumbs", words.crumbs("funding.instalments.title", LIST, String.valueOf(id), locale));
        model.addAttribute(
                "mayRecord", user.is(Role.STAFF) || row.kind() == OrderKind.RECEIPT && user.is(Role.FINANCE));
        model.addAttribute("mayCancel", user.is(Role.STAFF) && row.isCancellable());
        return "funding/instalment";
    }

    @PostMapping("/funding/instalments/{id:\\d{1,18}}/cancel")
    @PreAuthorize("hasRole('STAFF')")
    String cancel(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            RedirectAttributes redirect) {
        String said = Texts.paragraph(reason);
        known(id);
        if (said == null || said.length() > LONGEST_REASON) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("funding.order.words", LONGEST_REASON));
        } else {
            instalments.cancel(id, said, user);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.instalment.done.cancel"));
        }
        return "redirect:/funding/instalments/" + id;
    }

    private void known(long id) {
        if (queries.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
