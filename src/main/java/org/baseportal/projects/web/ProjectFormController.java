package org.baseportal.projects.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.domain.EditConflictException;
import org.baseportal.projects.domain.FormDrafts;
import org.baseportal.projects.domain.ProjectContent;
import org.baseportal.projects.domain.ProjectReader;
import org.baseportal.projects.domain.ProjectRegister;
import org.baseportal.projects.domain.ProjectView;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The long form: registering and editing a project, its draft, and the page for two editors at once. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ProjectFormController {

    private static final String NEW = ProjectFormButtons.NEW;

    private final ProjectRegister register;
    private final ProjectReader reader;
    private final FormDrafts drafts;
    private final ProjectFormBinder binder;
    private final ProjectFormCheck check;
    private final ProjectFormContent contents;
    private final ProjectFormPage page;
    private final ProjectFormButtons buttons;

    ProjectFormController(
            ProjectRegister register,
            ProjectReader reader,
            FormDrafts drafts,
            ProjectFormBinder binder,
            ProjectFormCheck check,
            ProjectFormContent contents,
            ProjectFormPage page,
            ProjectFormButtons buttons) {
        this.register = register;
        this.reader = reader;
        this.drafts = drafts;
        this.binder = binder;
        this.check = check;
        this.contents = contents;
        this.page = page;
        this.buttons = buttons;
    }

    @GetMapping("/projects/new")
    ModelAndView begin(CurrentUser user) {
        return drafts.find(user, NEW)
                .map(draft -> page.form(binder.read(FormFields.of(draft.fields())), null, draft.savedAt()))
                .orElseGet(() -> page.form(binder.untouched(ProjectForm.empty()), null, null));
    }

    @GetMapping("/projects/{code}/edit")
    ModelAndView edit(@PathVariable String code, CurrentUser user) {
        ProjectHead head = editable(code, user);
        Optional<FormDrafts.Draft> draft = drafts.find(user, code);
        if (draft.isPresent()) {
            BindingResult kept = binder.read(FormFields.of(draft.get().fields()));
            return page.form(kept, head, draft.get().savedAt());
        }
        ProjectView view = reader.view(head.project().code(), user);
        return page.form(binder.untouched(ProjectForm.from(view)), head, null);
    }

    @PostMapping("/projects/new")
    Object create(@RequestParam MultiValueMap<String, String> sent, CurrentUser user, RedirectAttributes redirect) {
        FormFields fields = FormFields.of(sent);
        Object aside = buttons.pressed(sent, fields, NEW, null, user, redirect);
        if (aside != null) {
            return aside;
        }
        BindingResult result = binder.bind(fields);
        ProjectForm form = (ProjectForm) Objects.requireNonNull(result.getTarget());
        Optional<ProjectCode> before = form.token() == null ? Optional.empty() : register.registered(form.token());
        if (before.isPresent()) {
            return "redirect:/projects/" + before.get();
        }
        check.check(form, null, result);
        if (form.token() == null) {
            result.reject("projects.error.noToken");
        }
        if (result.hasErrors() || form.token() == null) {
            return unprocessable(page.form(result, null, null));
        }
        ProjectCode code = register.register(contents.of(form, user), form.token(), user);
        drafts.forget(user, NEW);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.flash.registered", code.value()));
        return "redirect:/projects/" + code;
    }

    @PostMapping("/projects/{code}/edit")
    Object save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectHead head = editable(code, user);
        FormFields fields = FormFields.of(sent);
        Object aside = buttons.pressed(sent, fields, code, head, user, redirect);
        if (aside != null) {
            return aside;
        }
        return save(head, fields, Map.of(), user, redirect);
    }

    /** The late editor has chosen, field by field, between what he and the other wrote. */
    @PostMapping("/projects/{code}/merge")
    Object merge(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            RedirectAttributes redirect) {
        return save(editable(code, user), FormFields.of(sent), sent.toSingleValueMap(), user, redirect);
    }

    private Object save(
            ProjectHead head,
            FormFields fields,
            Map<String, String> choices,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectCode code = head.project().code();
        BindingResult result = binder.bind(fields);
        ProjectForm form = (ProjectForm) Objects.requireNonNull(result.getTarget());
        check.check(form, code, result);
        if (form.version() == null) {
            result.reject("projects.error.noVersion");
        }
        if (result.hasErrors() || form.version() == null) {
            return unprocessable(page.form(result, head, null));
        }
        ProjectContent mine = contents.of(form, user);
        if (!choices.isEmpty()) {
            mine = FieldChoice.merge(mine, reader.view(code, user).content(), choices);
        }
        try {
            register.edit(code, form.version(), mine, user);
        } catch (EditConflictException late) {
            ModelAndView conflict = page.conflict(head, fields, mine, late.conflict());
            conflict.setStatus(HttpStatus.CONFLICT);
            return conflict;
        }
        drafts.forget(user, code.value());
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.flash.saved", code.value()));
        return "redirect:/projects/" + code;
    }

    private ProjectHead editable(String code, CurrentUser user) {
        ProjectCode known = ProjectCode.parse(code).orElseThrow(NotFoundException::new);
        ProjectHead head = reader.head(known, user);
        if (!head.mayEdit()) {
            throw new ConflictException("projects.refused.archived", known);
        }
        return head;
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
