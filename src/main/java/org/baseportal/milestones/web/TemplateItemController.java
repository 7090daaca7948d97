package org.baseportal.milestones.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.domain.StageTemplate;
import org.baseportal.milestones.domain.StageTemplates;
import org.baseportal.milestones.domain.TemplateEditor;
import org.baseportal.milestones.domain.TemplateItem;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.ConflictException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of a draft of a stage plan. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class TemplateItemController {

    private static final String ITEMS = "/milestones/templates/{id:\\d{1,18}}/items";
    private static final String ITEM = ITEMS + "/{item:\\d{1,18}}";

    private final StageTemplates templates;
    private final TemplateEditor editor;
    private final ItemChoices choices;
    private final Validator validator;

    TemplateItemController(StageTemplates templates, TemplateEditor editor, ItemChoices choices, Validator validator) {
        this.templates = templates;
        this.editor = editor;
        this.choices = choices;
        this.validator = validator;
    }

    @GetMapping(ITEMS + "/new")
    ModelAndView create(
            @PathVariable long id, @RequestParam(required = false) @Nullable String stage, CurrentUser user, Locale l) {
        StageTemplate template = draft(id, user);
        Stage chosen = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(null);
        return page(template, null, l).addObject("form", TemplateItemForm.empty(template.version(), chosen));
    }

    @PostMapping(ITEMS + "/new")
    ModelAndView create(
            @PathVariable long id,
            @ModelAttribute("form") TemplateItemForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        StageTemplate template = draft(id, user);
        check(form, errors, locale);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(template, null, locale));
        }
        editor.add(id, form.toCommand(Objects.requireNonNull(form.stage())), user);
        return back(id, form.stage(), "milestones.template.item.added", redirect);
    }

    @GetMapping(ITEM)
    ModelAndView edit(@PathVariable long id, @PathVariable long item, CurrentUser user, Locale locale) {
        StageTemplate template = draft(id, user);
        TemplateItem found = template.item(item).orElseThrow(NotFoundException::new);
        return page(template, found, locale).addObject("form", TemplateItemForm.from(template.version(), found));
    }

    @PostMapping(ITEM)
    ModelAndView edit(
            @PathVariable long id,
            @PathVariable long item,
            @ModelAttribute("form") TemplateItemForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        StageTemplate template = draft(id, user);
        TemplateItem found = template.item(item).orElseThrow(NotFoundException::new);
        check(form, errors, locale);
        if (errors.hasErrors()) {
            return PlanPages.refused(page(template, found, locale));
        }
        long seen = form.version() == null ? -1 : form.version();
        editor.change(id, item, seen, form.toCommand(found.stage()), user);
        return back(id, found.stage(), "milestones.template.item.saved", redirect);
    }

    @PostMapping(ITEM + "/remove")
    ModelAndView remove(@PathVariable long id, @PathVariable long item, CurrentUser user, RedirectAttributes redirect) {
        editor.remove(id, item, user);
        return back(id, null, "milestones.template.item.removed", redirect);
    }

    @PostMapping(ITEM + "/move")
    ModelAndView move(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(required = false) @Nullable String up,
            CurrentUser user) {
        editor.move(id, item, "true".equals(up), user);
        return new ModelAndView("redirect:" + TemplateController.LIST + "/" + id);
    }

    private StageTemplate draft(long id, CurrentUser user) {
        StageTemplate template = templates.version(id, user);
        if (!template.isDraft()) {
            throw new ConflictException("milestones.template.published");
        }
        return template;
    }

    private void check(TemplateItemForm form, BindingResult errors, Locale locale) {
        validator.validate(form, errors);
        boolean known = form.clockId() == null
                || choices.clocks(locale).stream()
                        .map(Option::value)
                        .anyMatch(form.clockId().toString()::equals);
        if (!known) {
            errors.rejectValue("clockId", "milestones.error.choice");
        }
        if (form.proof() != null && form.proof().name().equals("NONE")) {
            errors.rejectValue("proof", "NotNull");
        }
    }

    private ModelAndView page(StageTemplate template, @Nullable TemplateItem item, Locale locale) {
        List<Option> proofs = choices.proofs(null, locale);
        return new ModelAndView("milestones/template_item")
                .addObject("template", template)
                .addObject("item", item)
                .addObject("stages", choices.stages(Stage.values()[0], locale))
                .addObject("proofs", proofs)
                .addObject("acceptors", choices.acceptors(locale))
                .addObject("clocks", choices.clocks(locale));
    }

    private static ModelAndView back(long id, @Nullable Stage stage, String key, RedirectAttributes redirect) {
        String place = stage == null ? "" : "#stage" + stage.position();
        return new ModelAndView(TemplateController.done(TemplateController.LIST + "/" + id + place, key, redirect));
    }
}
