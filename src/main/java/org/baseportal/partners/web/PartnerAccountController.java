package org.baseportal.partners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerHead;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.BankAccount;
import org.baseportal.partners.domain.PartnerBankAccounts;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank account of an organisation: proposed by one person, confirmed by another. */
@Controller
@RequestMapping("/partners/{id:\\d{1,18}}/account")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE')")
class PartnerAccountController {

    private final PartnerBankAccounts accounts;
    private final Partners partners;
    private final Validator validator;

    PartnerAccountController(PartnerBankAccounts accounts, Partners partners, Validator validator) {
        this.accounts = accounts;
        this.partners = partners;
        this.validator = validator;
    }

    /** An account as it is typed. */
    record AccountForm(
            @NotBlank @Size(max = 200) @Nullable String holder,
            @NotBlank @Size(max = 200) @Nullable String bank,
            @NotBlank @Size(max = 60) @Nullable String number,
            @NotBlank @Size(max = 300) @Nullable String source) {

        /** The digits alone. */
        String digits() {
            return Normalizer.normalize(String.valueOf(number), Normalizer.Form.NFKC)
                    .replaceAll("[\\s-]", "");
        }
    }

    /** Why an account is refused. */
    record RefuseForm(@NotBlank @Size(max = 500) @Nullable String note) {}

    /** One account as the page shows it. */
    record Row(BankAccount it, String proposedOn, @Nullable String decidedOn, boolean own) {}

    @GetMapping
    ModelAndView show(@PathVariable long id, CurrentUser user) {
        return page(id, user);
    }

    private ModelAndView page(long id, CurrentUser user) {
        PartnerHead head = partners.head(new PartnerId(id), user);
        List<Row> rows = accounts.of(head.partner().id()).stream()
                .map(it -> new Row(
                        it,
                        Days.minute(it.proposedAt()),
                        it.decidedAt() == null ? null : Days.minute(it.decidedAt()),
                        it.proposedBy() == user.id().value()))
                .toList();
        ModelAndView page = new ModelAndView("partners/account");
        page.addObject("head", head);
        page.addObject("rows", rows);
        page.addObject("waiting", rows.stream().anyMatch(row -> row.it().state() == BankAccount.State.PROPOSED));
        page.addObject("form", new AccountForm(head.partner().nameZh(), null, null, null));
        page.addObject("again", false);
        page.addObject("refuse", new RefuseForm(null));
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(message));
        return new ModelAndView("redirect:/partners/" + id + "/account");
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (!errors.hasFieldErrors("number") && !form.digits().matches("\\d{8,34}")) {
            errors.rejectValue("number", "partners.account.number.wrong");
        }
        if (!errors.hasErrors()) {
            try {
                accounts.propose(
                        new PartnerId(id),
                        new PartnerBankAccounts.Proposal(
                                Objects.requireNonNull(Texts.line(form.holder())),
                                Objects.requireNonNull(Texts.line(form.bank())),
                                form.digits(),
                                Objects.requireNonNull(Texts.line(form.source()))),
                        user);
                return done(id, "partners.account.proposed", redirect);
            } catch (ConflictException waiting) {
                errors.reject(Objects.requireNonNull(waiting.messageKey()));
            }
        }
        return refused(page(id, user).addObject("form", form).addObject("again", true));
    }

    @PostMapping("/{account:\\d{1,18}}/confirm")
    ModelAndView confirm(
            @PathVariable long id, @PathVariable long account, CurrentUser user, RedirectAttributes redirect) {
        accounts.confirm(new PartnerId(id), account, user);
        return done(id, "partners.account.confirmed", redirect);
    }

    @PostMapping("/{account:\\d{1,18}}/refuse")
    ModelAndView refuse(
            @PathVariable long id,
            @PathVariable long account,
            @ModelAttribute("refuse") RefuseForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return refused(page(id, user).addObject("refuse", form));
        }
        accounts.refuse(new PartnerId(id), account, Objects.requireNonNull(Texts.line(form.note())), user);
        return done(id, "partners.account.refused", redirect);
    }
}
