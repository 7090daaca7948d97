package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.domain.MilestoneReader;
import org.baseportal.milestones.domain.MilestoneView;
import org.baseportal.milestones.domain.PlanEditor;
import org.baseportal.milestones.domain.PlanReader;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.milestones.domain.Proof;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
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

/** Adds a milestone of the project's own, and changes what is written about one. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ItemController {

    private final PlanReader plans;
    private final MilestoneReader reader;
    private final PlanEditor editor;
    private final PlanPages pages;
    private final ItemChoices choices;
    private final Validator validator;
    private final Clock clock;

    ItemController(
            PlanReader plans,
            MilestoneReader reader,
            PlanEditor editor,
            PlanPages pages,
            ItemChoices choices,
            Validator validator,
            Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.editor = editor;
        this.pages = pages;
        this.choices = choices;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping("/projects/{code}/milestones/new")
    ModelAndView create(@PathVariable String code, CurrentUser user, Locale locale) {
        PlanView plan = plan(code, user);
        return page(code, plan, null, user, locale)
                .addObject("form", ItemForm.empty(plan.project().stage()));
    }

    @PostMapping("/projects/{code}/milestones/new")
    ModelAndView create(
            @PathVariable String code,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        PlanView plan = plan(code, user);
        validator.validate(form, errors);
        form.checkNew(Days.today(clock), errors);
        checkChoices(form, plan, null, locale, errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(code, plan, null, user, locale));
        }
        MilestoneId id = editor.add(
                PlanPages.code(code),
                Objects.requireNonNull(form.stage()),
                form.toContent(),
                Objects.requireNonNull(form.dueOn()),
                Objects.requireNonNull(form.reason()),
                user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.form.added"));
        return new ModelAndView("redirect:" + MilestonePages.address(code, id.value()));
    }

    @GetMapping("/projects/{code}/milestones/{id:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable String code, @PathVariable long id, CurrentUser user, Locale locale) {
        MilestoneView milestone = reader.view(PlanPages.code(code), new MilestoneId(id), user);
        return page(code, plan(code, user), milestone, user, locale).addObject("form", ItemForm.from(milestone));
    }

    @PostMapping("/projects/{code}/milestones/{id:\\d{1,18}}/edit")
    ModelAndView edit(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        MilestoneView milestone = reader.view(PlanPages.code(code), new MilestoneId(id), user);
        PlanView plan = plan(code, user);
        validator.validate(form, errors);
        checkChoices(form, plan, milestone, locale, errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(code, plan, milestone, user, locale));
        }
        editor.edit(
                PlanPages.code(code),
                new MilestoneId(id),
                form.version(),
                form.toContent(),
                Objects.requireNonNull(form.reason()),
                user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.form.saved"));
        return new ModelAndView("redirect:" + MilestonePages.address(code, id));
    }

    /** A choice that was never offered is none. */
    private void checkChoices(
            ItemForm form, PlanView plan, @Nullable MilestoneView milestone, Locale locale, BindingResult errors) {
        Proof before = milestone == null ? null : milestone.content().proof();
        if (form.proof() == Proof.NONE && before != Proof.NONE) {
            errors.rejectValue("proof", "NotNull");
        }
        Long owner = milestone == null ? null : milestone.content().ownerId();
        if (form.ownerId() != null && !form.ownerId().equals(owner) && !offers(choices.owners(), form.ownerId())) {
            errors.rejectValue("ownerId", "milestones.error.choice");
        }
        long self = milestone == null ? 0 : milestone.id();
        if (form.predecessorId() != null && !offers(choices.predecessors(plan, self, locale), form.predecessorId())) {
            errors.rejectValue("predecessorId", "milestones.error.choice");
        }
        if (form.clockId() != null
                && !offers(choices.clocks(locale), form.clockId().longValue())) {
            errors.rejectValue("clockId", "milestones.error.choice");
        }
        Stage from = plan.project().stage();
        if (milestone == null && form.stage() != null && form.stage().ordinal() < from.ordinal()) {
            errors.rejectValue("stage", "milestones.error.choice");
        }
    }

    private static boolean offers(List<Option> options, Long value) {
        return options.stream().anyMatch(option -> option.value().equals(value.toString()));
    }

    private PlanView plan(String code, CurrentUser user) {
        return plans.plan(PlanPages.code(code), user).orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(
            String code, PlanView plan, @Nullable MilestoneView milestone, CurrentUser user, Locale locale) {
        Proof proof =
                Optional.ofNullable(milestone).map(it -> it.content().proof()).orElse(null);
        long self = milestone == null ? 0 : milestone.id();
        String back = milestone == null ? MilestonesTab.address(code) : MilestonePages.address(code, self);
        return pages.page("form", code, user)
                .addObject("milestone", milestone)
                .addObject("inWork", plan.inWork())
                .addObject("back", back)
                .addObject("proofs", choices.proofs(proof, locale))
                .addObject("acceptors", choices.acceptors(locale))
                .addObject("clocks", choices.clocks(locale))
                .addObject("owners", choices.owners())
                .addObject("stages", choices.stages(plan.project().stage(), locale))
                .addObject("predecessors", choices.predecessors(plan, self, locale));
    }
}
