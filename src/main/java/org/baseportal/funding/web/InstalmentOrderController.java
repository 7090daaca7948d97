package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.InstalmentQueries;
import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.funding.domain.OrderDraft;
import org.baseportal.funding.domain.OrderKind;
import org.baseportal.funding.web.OrderFormPage.About;
import org.baseportal.shared.money.Yuan;
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

/** Orders that follow a plan: the payment of an instalment, the receipt that was expected. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class InstalmentOrderController {

    private static final String PAYMENT = "/funding/instalments/{id:\\d{1,18}}/payment";
    private static final String RECEIPT = "/funding/instalments/{id:\\d{1,18}}/receipt";

    private final InstalmentQueries queries;
    private final OrderFormPage page;

    InstalmentOrderController(InstalmentQueries queries, OrderFormPage page) {
        this.queries = queries;
        this.page = page;
    }

    @GetMapping(PAYMENT)
    ModelAndView payment(@PathVariable long id, Locale locale) {
        return show(row(id, OrderKind.PAYMENT), locale);
    }

    @PostMapping(PAYMENT)
    ModelAndView payment(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return record(row(id, OrderKind.PAYMENT), form, errors, user, locale, redirect);
    }

    @GetMapping(RECEIPT)
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    ModelAndView receipt(@PathVariable long id, Locale locale) {
        return show(row(id, OrderKind.RECEIPT), locale);
    }

    @PostMapping(RECEIPT)
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    ModelAndView receipt(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return record(row(id, OrderKind.RECEIPT), form, errors, user, locale, redirect);
    }

    private InstalmentRow row(long id, OrderKind kind) {
        return queries.find(id).filter(it -> it.kind() == kind).orElseThrow(NotFoundException::new);
    }

    private ModelAndView show(InstalmentRow row, Locale locale) {
        return page.show(about(row), page.of(row), locale);
    }

    private ModelAndView record(
            InstalmentRow row,
            OrderForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        return page.record(about(row), form, errors, () -> Optional.of(draft(row, form)), user, locale, redirect);
    }

    private static About about(InstalmentRow row) {
        String subject = Objects.requireNonNullElse(row.commitmentNumber(), row.sourceName());
        return new About(OrderShape.of(row.kind()), subject, "/funding/instalments/" + row.id(), null, row.id());
    }

    private static OrderDraft draft(InstalmentRow row, OrderForm form) {
        boolean payment = row.kind() == OrderKind.PAYMENT;
        Yuan amount = Objects.requireNonNull(form.amount());
        return new OrderDraft(
                row.kind(),
                row.source(),
                payment
                        ? Objects.requireNonNull(form.year())
                        : Objects.requireNonNull(form.valueOn()).getYear(),
                null,
                null,
                row.commitment(),
                row.project() == null ? null : row.project().value(),
                payment ? form.flow() : null,
                null,
                List.of(amount),
                Objects.requireNonNull(form.valueOn()),
                form.papers(),
                false,
                form.tokenOrNew());
    }
}
