package org.baseportal.milestones.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.domain.AdviceReader;
import org.baseportal.milestones.domain.GateDecision;
import org.baseportal.milestones.domain.GateDesk;
import org.baseportal.milestones.domain.PlanReader;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
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

/** The gate before a project's next stage: what it waits for, what was decided, and the decision. */
@Controller
class GateController {

    private final PlanReader plans;
    private final PlanPages pages;
    private final GateDesk desk;
    private final AdviceReader advice;
    private final Projects projects;
    private final Validator validator;
    private final Clock clock;

    GateController(
            PlanReader plans,
            PlanPages pages,
            GateDesk desk,
            AdviceReader advice,
            Projects projects,
            Validator validator,
            Clock clock) {
        this.plans = plans;
        this.pages = pages;
        this.desk = desk;
        this.advice = advice;
        this.projects = projects;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping("/projects/{code}/milestones/gate")
    @PreAuthorize("isAuthenticated()")
    ModelAndView gate(@PathVariable String code, CurrentUser user, Locale locale) {
        PlanView plan = plan(code, user);
        GateForm form = GateForm.empty(plan.project().stage(), plan.gates().size(), Days.today(clock));
        return page(code, plan, user, locale).addObject("form", form);
    }

    @PostMapping("/projects/{code}/milestones/gate")
    @PreAuthorize("hasRole('APPROVER')")
    ModelAndView decide(
            @PathVariable String code,
            @ModelAttribute("form") GateForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        PlanView plan = plan(code, user);
        validator.validate(form, errors);
        if (!errors.hasErrors()) {
            form.check(Days.today(clock), errors);
        }
        if (form.from() == null && !errors.hasErrors()) {
            errors.reject("milestones.refused.gateDecided");
        }
        if (errors.hasErrors()) {
            return PlanPages.refused(page(code, plan, user, locale));
        }
        desk.decide(plan.project().code(), form.toCommand(), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.gate.done." + form.decision()));
        return new ModelAndView(
                "redirect:" + MilestonesTab.address(plan.project().code().value()));
    }

    private PlanView plan(String code, CurrentUser user) {
        return plans.plan(PlanPages.code(code), user).orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(String code, PlanView plan, CurrentUser user, Locale locale) {
        boolean here = plan.inWork() && plan.project().status() == ProjectStatus.INCUBATING;
        boolean tied = here
                && user.is(Role.APPROVER)
                && projects.isInvolved(plan.project().code(), user);
        return pages.page("gate", code, user)
                .addObject("plan", PlanPage.of(plan, Days.today(clock), locale))
                .addObject("gate", GatePage.of(plan, locale))
                .addObject("advices", advice.ofGate(plan.project().id(), user))
                .addObject("mayAsk", here && user.isAny(Role.STAFF, Role.APPROVER))
                .addObject("tied", tied)
                .addObject("mayDecide", here && user.is(Role.APPROVER) && !tied)
                .addObject("decisions", decisions(plan, locale))
                .addObject("earlier", earlier(plan, locale));
    }

    private List<Option> decisions(PlanView plan, Locale locale) {
        boolean open = plan.missing().isEmpty() && plan.next().isPresent();
        return Arrays.stream(GateDecision.values())
                .filter(decision -> open || !decision.isGo())
                .filter(decision ->
                        decision != GateDecision.BACK || plan.project().stage().ordinal() > 0)
                .map(decision ->
                        new Option(decision.name(), pages.say("milestones.gate." + decision + ".hint", locale)))
                .toList();
    }

    private List<Option> earlier(PlanView plan, Locale locale) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.ordinal() < plan.project().stage().ordinal())
                .map(stage -> new Option(stage.name(), pages.say("shared.stage." + stage.position(), locale)))
                .toList();
    }
}
