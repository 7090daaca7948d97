package org.baseportal.projects.web;

import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.domain.TechnologyFields;
import org.baseportal.shared.text.Texts;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reference list of technology fields. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class FieldController {

    private static final String BACK = "redirect:/admin/fields";

    private final TechnologyFields fields;
    private final Validator validator;

    FieldController(TechnologyFields fields, Validator validator) {
        this.fields = fields;
        this.validator = validator;
    }

    @GetMapping("/admin/fields")
    ModelAndView list() {
        return page(FieldForm.empty());
    }

    private ModelAndView page(FieldForm form) {
        ModelAndView page = new ModelAndView("projects/fields");
        page.addObject("fields", fields.all());
        page.addObject("form", form);
        return page;
    }

    @PostMapping("/admin/fields")
    ModelAndView add(
            @ModelAttribute("form") FieldForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (!errors.hasErrors()) {
            try {
                fields.add(text(form.code()), text(form.nameZh()), text(form.nameEn()), text(form.source()), user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.fields.added", text(form.nameZh())));
                return new ModelAndView(BACK);
            } catch (ConflictException taken) {
                errors.rejectValue("code", "projects.fields.code.taken", taken.arguments(), null);
            }
        }
        ModelAndView page = page(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(Texts.line(typed));
    }

    @PostMapping("/admin/fields/{code}/offer")
    String offer(@PathVariable String code, @RequestParam boolean active, CurrentUser user) {
        fields.offer(code, active, user);
        return BACK;
    }

    @PostMapping("/admin/fields/{code}/move")
    String move(@PathVariable String code, @RequestParam boolean up, CurrentUser user) {
        fields.move(code, up, user);
        return BACK;
    }
}
