package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.CommitmentQueries;
import org.baseportal.funding.domain.CommitmentRow;
import org.baseportal.funding.domain.EntryQueries;
import org.baseportal.funding.domain.EntryRow;
import org.baseportal.funding.domain.OrderDraft;
import org.baseportal.funding.domain.OrderKind;
import org.baseportal.funding.web.OrderFormPage.About;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders that begin at a commitment or at an entry: a change, a payment, a reversal. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class CommitmentOrderController {

    private static final String CHANGE = "/funding/commitments/{number}/change";
    private static final String PAYMENT = "/funding/commitments/{number}/payment";
    private static final String REVERSE = "/funding/entries/{number}/reverse";

    private final CommitmentQueries commitments;
    private final EntryQueries entries;
    private final OrderFormPage page;

    CommitmentOrderController(CommitmentQueries commitments, EntryQueries entries, OrderFormPage page) {
        this.commitments = commitments;
        this.entries = entries;
        this.page = page;
    }

    @GetMapping(CHANGE)
    ModelAndView change(@PathVariable String number, Locale locale) {
        return page.show(about(OrderShape.CHANGE, commitment(number)), page.empty(null), locale);
    }

    @PostMapping(CHANGE)
    ModelAndView change(
            @PathVariable String number,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return record(OrderShape.CHANGE, number, form, errors, user, locale, redirect);
    }

    @GetMapping(PAYMENT)
    ModelAndView payment(@PathVariable String number, Locale locale) {
        return page.show(about(OrderShape.PAYMENT, commitment(number)), page.empty(null), locale);
    }

    @PostMapping(PAYMENT)
    ModelAndView payment(
            @PathVariable String number,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return record(OrderShape.PAYMENT, number, form, errors, user, locale, redirect);
    }

    private ModelAndView record(
            OrderShape shape,
            String number,
            OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        CommitmentRow row = commitment(number);
        return page.record(
                about(shape, row), form, errors, () -> Optional.of(draft(shape, row, form)), user, locale, redirect);
    }

    @GetMapping(REVERSE)
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    ModelAndView reverse(@PathVariable String number, Locale locale) {
        EntryRow entry = entry(number);
        return page.show(about(entry), page.of(entry.valueOn().getYear(), entry.amount()), locale);
    }

    @PostMapping(REVERSE)
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    ModelAndView reverse(
            @PathVariable String number,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        EntryRow entry = entry(number);
        return page.record(
                about(entry), form, errors, () -> Optional.of(reversal(entry, form)), user, locale, redirect);
    }

    private CommitmentRow commitment(String number) {
        return commitments.find(number).orElseThrow(NotFoundException::new);
    }

    private EntryRow entry(String number) {
        return entries.find(number)
                .filter(it -> it.kind() != OrderKind.REVERSAL)
                .orElseThrow(NotFoundException::new);
    }

    private static About about(OrderShape shape, CommitmentRow row) {
        return new About(shape, row.number(), "/funding/commitments/" + row.number(), row.outstanding());
    }

    private static About about(EntryRow entry) {
        return new About(OrderShape.REVERSAL, entry.number(), "/funding/entries/" + entry.number(), entry.amount());
    }

    private static OrderDraft draft(OrderShape shape, CommitmentRow row, OrderForm form) {
        return new OrderDraft(
                shape.kind(form),
                row.source(),
                Objects.requireNonNull(form.year()),
                null,
                null,
                row.id(),
                row.project().value(),
                shape == OrderShape.PAYMENT ? form.flow() : null,
                null,
                List.of(Objects.requireNonNull(form.amount())),
                Objects.requireNonNull(form.valueOn()),
                form.papers(),
                false,
                form.tokenOrNew());
    }

    private static OrderDraft reversal(EntryRow entry, OrderForm form) {
        return new OrderDraft(
                OrderKind.REVERSAL,
                entry.source(),
                entry.valueOn().getYear(),
                null,
                null,
                entry.commitment(),
                entry.project() == null ? null : entry.project().value(),
                null,
                entry.id(),
                List.of(entry.amount()),
                Objects.requireNonNull(form.valueOn()),
                form.papers(),
                false,
                form.tokenOrNew());
    }
}
