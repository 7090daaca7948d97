package org.baseportal.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.domain.TechnologyField;
import org.baseportal.projects.domain.TechnologyFields;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The page that renames a technology field. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class FieldNamesController {

    private final TechnologyFields fields;
    private final Validator validator;
    private final MessageSource messages;

    FieldNamesController(TechnologyFields fields, Validator validator, MessageSource messages) {
        this.fields = fields;
        this.validator = validator;
        this.messages = messages;
    }

    @GetMapping("/admin/fields/{code}/rename")
    ModelAndView rename(@PathVariable String code, Locale locale) {
        TechnologyField field = load(code);
        return page(field, FieldNamesForm.from(field), HttpStatus.OK, locale);
    }

    @PostMapping("/admin/fields/{code}/rename")
    ModelAndView rename(
            @PathVariable String code,
            @ModelAttribute("form") FieldNamesForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        TechnologyField field = load(code);
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return page(field, form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        try {
            long version = Objects.requireNonNull(form.version());
            fields.rename(code, version, text(form.nameZh()), text(form.nameEn()), user);
        } catch (ConflictException stale) {
            ModelAndView page = page(field, form.over(field), HttpStatus.CONFLICT, locale);
            return page.addObject("theirs", field);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.fields.renamed", text(form.nameZh())));
        return new ModelAndView("redirect:/admin/fields");
    }

    private TechnologyField load(String code) {
        return fields.find(code).orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(TechnologyField field, FieldNamesForm form, HttpStatus status, Locale locale) {
        String list = messages.getMessage("projects.fields.title", null, locale);
        ModelAndView page = new ModelAndView("projects/field_names", status);
        page.addObject("crumbs", List.of(new Crumb(list, "/admin/fields"), new Crumb(field.nameZh(), null)));
        page.addObject("field", field);
        page.addObject("form", form);
        return page;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(Texts.line(typed));
    }
}
