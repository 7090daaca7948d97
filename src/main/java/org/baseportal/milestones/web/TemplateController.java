package org.baseportal.milestones.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.milestones.domain.LegalClock;
import org.baseportal.milestones.domain.LegalClocks;
import org.baseportal.milestones.domain.StageTemplate;
import org.baseportal.milestones.domain.StageTemplates;
import org.baseportal.shared.web.Flash;
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

/** The stage plans: their versions and what becomes of them. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class TemplateController {

    static final String LIST = "/milestones/templates";
    private static final String ONE = LIST + "/{id:\\d{1,18}}";

    private final StageTemplates templates;
    private final LegalClocks clocks;
    private final Validator validator;

    TemplateController(StageTemplates templates, LegalClocks clocks, Validator validator) {
        this.templates = templates;
        this.clocks = clocks;
        this.validator = validator;
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView list(CurrentUser user) {
        return new ModelAndView("milestones/templates")
                .addObject("list", TemplateListPage.of(templates.versions(user)))
                .addObject("mayEdit", user.is(Role.ADMIN));
    }

    @GetMapping(ONE)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView version(@PathVariable long id, CurrentUser user, Locale locale) {
        StageTemplate template = templates.version(id, user);
        return page(template, user, locale).addObject("form", new PublishForm(template.version(), template.note()));
    }

    private ModelAndView page(StageTemplate template, CurrentUser user, Locale locale) {
        Map<Integer, String> names =
                clocks.all().stream().collect(Collectors.toMap(LegalClock::id, clock -> clock.name(locale)));
        return new ModelAndView("milestones/template")
                .addObject("it", TemplatePage.of(template, names, locale))
                .addObject("edit", user.is(Role.ADMIN) && template.isDraft())
                .addObject("mayEdit", user.is(Role.ADMIN));
    }

    @PostMapping(ONE + "/copy")
    String copy(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        return done(LIST + "/" + templates.copy(id, user), "milestones.template.copied", redirect);
    }

    @PostMapping(ONE + "/publish")
    ModelAndView publish(
            @PathVariable long id,
            @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(templates.version(id, user), user, locale));
        }
        templates.publish(id, form.version() == null ? -1 : form.version(), form.note(), user);
        return new ModelAndView(done(LIST + "/" + id, "milestones.template.done.published", redirect));
    }

    @PostMapping(ONE + "/retire")
    String retire(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        templates.retire(id, user);
        return done(LIST + "/" + id, "milestones.template.done.retired", redirect);
    }

    @PostMapping(ONE + "/discard")
    String discard(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        templates.discard(id, user);
        return done(LIST, "milestones.template.done.discarded", redirect);
    }

    static String done(String address, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(key));
        return "redirect:" + address;
    }
}
