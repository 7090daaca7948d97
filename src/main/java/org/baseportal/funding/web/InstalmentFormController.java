package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.CommitmentQueries;
import org.baseportal.funding.domain.CommitmentRow;
import org.baseportal.funding.domain.InstalmentCondition;
import org.baseportal.funding.domain.InstalmentDraft;
import org.baseportal.funding.domain.Instalments;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.milestones.Milestones;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which money is planned: a part of a commitment, or a receipt that is expected. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class InstalmentFormController {

    private static final String PLAN = "/funding/commitments/{number}/instalment";
    private static final String EXPECT = "/funding/sources/{id:\\d{1,18}}/expect";

    private final CommitmentQueries commitments;
    private final SourceQueries sources;
    private final Instalments instalments;
    private final Milestones milestones;
    private final MoneyWords words;
    private final Validator validator;

    InstalmentFormController(
            CommitmentQueries commitments,
            SourceQueries sources,
            Instalments instalments,
            Milestones milestones,
            MoneyWords words,
            Validator validator) {
        this.commitments = commitments;
        this.sources = sources;
        this.instalments = instalments;
        this.milestones = milestones;
        this.words = words;
        this.validator = validator;
    }

    @GetMapping(PLAN)
    ModelAndView plan(@PathVariable String number, Locale locale) {
        CommitmentRow row = commitment(number);
        return page(row, InstalmentForm.empty(row.year()), locale);
    }

    @PostMapping(PLAN)
    ModelAndView plan(
            @PathVariable String number,
            @ModelAttribute("form") InstalmentForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        CommitmentRow row = commitment(number);
        validator.validate(form, errors);
        form.checkInstalment(errors);
        return save(errors, () -> form.toInstalment(row), user, redirect)
                .orElseGet(() -> wrong(page(row, form, locale)));
    }

    @GetMapping(EXPECT)
    ModelAndView expect(@PathVariable long id, Locale locale) {
        return page(source(id), InstalmentForm.empty(null), locale);
    }

    @PostMapping(EXPECT)
    ModelAndView expect(
            @PathVariable long id,
            @ModelAttribute("form") InstalmentForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        SourceView source = source(id);
        validator.validate(form, errors);
        form.check(errors);
        return save(errors, () -> form.toReceipt(id), user, redirect)
                .orElseGet(() -> wrong(page(source, form, locale)));
    }

    private Optional<ModelAndView> save(
            BindingResult errors, Supplier<InstalmentDraft> draft, CurrentUser user, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            long made = instalments.plan(draft.get(), user);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.instalment.planned"));
            return Optional.of(new ModelAndView("redirect:/funding/instalments/" + made));
        } catch (ConflictException refused) {
            errors.reject(String.valueOf(refused.messageKey()), refused.arguments(), null);
            return Optional.empty();
        }
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private CommitmentRow commitment(String number) {
        return commitments.find(number).filter(it -> it.state().isBooked()).orElseThrow(NotFoundException::new);
    }

    private SourceView source(long id) {
        return sources.find(id).orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(CommitmentRow row, InstalmentForm form, Locale locale) {
        List<Option> items = milestones.of(row.project()).stream()
                .map(it -> new Option(
                        String.valueOf(it.id().value()),
                        words.say("projects.stage." + it.stage(), locale) + " · " + InstalmentLines.name(it, locale)))
                .toList();
        return page(form, "funding.instalment.new", "/funding/commitments/" + row.number(), row.number(), locale)
                .addObject("action", "/funding/commitments/" + row.number() + "/instalment")
                .addObject("known", row.outstanding())
                .addObject("milestones", items)
                .addObject("conditions", words.options(InstalmentCondition.values(), "funding.condition.", locale))
                .addObject("stages", words.options(gates(), "projects.stage.", locale))
                .addObject("flows", words.flows(locale));
    }

    /** The stages that have a gate. */
    private static Stage[] gates() {
        return Stream.of(Stage.values()).filter(it -> it.next().isPresent()).toArray(Stage[]::new);
    }

    private ModelAndView page(SourceView source, InstalmentForm form, Locale locale) {
        return page(form, "funding.instalment.expect", "/funding/sources/" + source.id(), source.name(), locale)
                .addObject("action", "/funding/sources/" + source.id() + "/expect")
                .addObject("known", null);
    }

    private ModelAndView page(InstalmentForm form, String key, String back, String subject, Locale locale) {
        String title = words.say(key, locale);
        return new ModelAndView("funding/instalment-form")
                .addObject("form", form)
                .addObject("title", title)
                .addObject("subject", subject)
                .addObject("back", back)
                .addObject("money", words)
                .addObject("crumbs", words.crumbs("funding.order.form.back", back, title, locale));
    }
}
