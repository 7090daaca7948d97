package org.baseportal.projects.web;

import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentForm;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.documents.FileIntake;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.VersionForm;
import org.baseportal.shared.web.Flash;
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

/** The attachments of one project. Who may read and add, the module documents asks the project. */
@Controller
@RequestMapping("/projects/{code}/documents")
@PreAuthorize("isAuthenticated()")
class ProjectDocumentsController {

    private static final String MAY_ADD = "hasAnyRole('STAFF', 'ADMIN')";

    private final Documents documents;
    private final ProjectDocumentsPages pages;
    private final Validator validator;

    ProjectDocumentsController(Documents documents, ProjectDocumentsPages pages, Validator validator) {
        this.documents = documents;
        this.pages = pages;
        this.validator = validator;
    }

    @GetMapping
    ModelAndView list(@PathVariable String code, CurrentUser user, Locale locale) {
        return pages.list(code, user, locale).addObject("documentForm", DocumentForm.empty());
    }

    @PostMapping
    @PreAuthorize(MAY_ADD)
    Object add(
            @PathVariable String code,
            @ModelAttribute DocumentForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, user);
        validator.validate(form, errors);
        HttpStatus answer = FileIntake.receive(form.file(), errors, upload -> {
            Openness openness = Objects.requireNonNull(form.openness());
            documents.add(new NewDocument(owner, form.title(), openness, FileIntake.token(form.token())), upload, user);
        });
        if (errors.hasErrors()) {
            return refused(pages.list(code, user, locale), answer);
        }
        String name = form.title() == null ? FileIntake.name(form.file()) : form.title();
        return done(code, redirect, Flash.success("documents.done.added", name));
    }

    @GetMapping("/{id:\\d{1,18}}/versions")
    @PreAuthorize(MAY_ADD)
    ModelAndView newVersion(@PathVariable String code, @PathVariable long id, CurrentUser user) {
        return pages.version(code, id, user).addObject("versionForm", VersionForm.empty());
    }

    @PostMapping("/{id:\\d{1,18}}/versions")
    @PreAuthorize(MAY_ADD)
    Object addVersion(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute VersionForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, user);
        String title = pages.document(owner, id, user).title();
        int[] number = new int[1];
        HttpStatus answer = FileIntake.receive(
                form.file(),
                errors,
                upload -> number[0] =
                        documents.addVersion(owner, new DocumentId(id), upload, FileIntake.token(form.token()), user));
        if (errors.hasErrors()) {
            return refused(pages.version(code, id, user), answer);
        }
        return done(code, redirect, Flash.success("documents.done.version", title, number[0]));
    }

    @PostMapping("/{id:\\d{1,18}}/archive")
    @PreAuthorize(MAY_ADD)
    String archive(@PathVariable String code, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, user);
        documents.archive(owner, new DocumentId(id), user);
        return done(
                code,
                redirect,
                Flash.success(
                        "documents.done.archived",
                        pages.document(owner, id, user).title()));
    }

    @PostMapping("/{id:\\d{1,18}}/restore")
    @PreAuthorize(MAY_ADD)
    String restore(@PathVariable String code, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, user);
        documents.restore(owner, new DocumentId(id), user);
        return done(
                code,
                redirect,
                Flash.success(
                        "documents.done.restored",
                        pages.document(owner, id, user).title()));
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus answer) {
        page.setStatus(answer);
        return page;
    }

    private static String done(String code, RedirectAttributes redirect, Flash flash) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return "redirect:" + ProjectDocumentsPages.address(code);
    }
}
