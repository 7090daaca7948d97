package org.baseportal.funding.web;

import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.domain.BankFilter;
import org.baseportal.funding.domain.BankMatching;
import org.baseportal.funding.domain.BankQueries;
import org.baseportal.funding.domain.BankRow;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of the bank or the finance office: their lines, and which entry each one proves. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class BankController {

    private static final String LIST = "/funding/bank";
    private static final int LONGEST_NUMBER = 40;

    private final BankQueries queries;
    private final BankMatching matching;
    private final MoneyWords words;

    BankController(BankQueries queries, BankMatching matching, MoneyWords words) {
        this.queries = queries;
        this.matching = matching;
        this.words = words;
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String q,
            @Nullable String month,
            @Nullable String matched,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        BankFilter filter() {
            Boolean wanted = "true".equals(matched) ? Boolean.TRUE : "false".equals(matched) ? Boolean.FALSE : null;
            return new BankFilter(Texts.line(q), Asked.month(month), wanted);
        }

        ListAddress address() {
            BankFilter filter = filter();
            return ListAddress.of(LIST)
                    .with("q", filter.q())
                    .with("month", filter.month())
                    .with("matched", filter.matched());
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }
    }

    @GetMapping(LIST)
    String list(Parameters parameters, CurrentUser user, Locale locale, Model model) {
        BankFilter filter = parameters.filter();
        Slice<BankRow> slice = queries.list(filter, parameters.request());
        YearMonth month = filter.month();
        model.addAttribute("money", words);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute(
                "exportUrl", parameters.address().at(LIST + "/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("month", month == null ? null : month.toString());
        model.addAttribute("filtered", !parameters.address().toString().equals(LIST));
        model.addAttribute(
                "choices",
                Stream.of("false", "true")
                        .map(it -> new Option(it, words.say("funding.bank.matched." + it, locale)))
                        .toList());
        model.addAttribute("mayImport", user.isAny(Role.STAFF, Role.ADMIN));
        return "funding/bank";
    }

    @GetMapping("/funding/bank/{id:\\d{1,18}}")
    String detail(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        BankRow row = queries.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute("money", words);
        model.addAttribute("row", row);
        model.addAttribute("candidates", row.match() == null ? queries.candidates(id) : null);
        model.addAttribute("crumbs", words.crumbs("funding.bank.title", LIST, String.valueOf(id), locale));
        model.addAttribute("mayMatch", user.isAny(Role.STAFF, Role.FINANCE));
        return "funding/bank-line";
    }

    @PostMapping("/funding/bank/{id:\\d{1,18}}/match")
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    String match(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String entry,
            CurrentUser user,
            RedirectAttributes redirect) {
        known(id);
        String number = Texts.line(entry);
        if (number == null || number.length() > LONGEST_NUMBER) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("funding.bank.entry.missing"));
        } else {
            matching.confirm(id, number, user);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.bank.done.match"));
        }
        return "redirect:/funding/bank/" + id;
    }

    @PostMapping("/funding/bank/{id:\\d{1,18}}/release")
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    String release(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        known(id);
        matching.release(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.bank.done.release"));
        return "redirect:/funding/bank/" + id;
    }

    private void known(long id) {
        if (queries.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
