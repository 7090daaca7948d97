package org.baseportal.milestones.web;

import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentForm;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentPanel;
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

/** The evidence of one milestone. Who may read and add, the module documents asks the milestone. */
@Controller
@RequestMapping("/projects/{code}/milestones/{id:\\d{1,18}}/documents")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class EvidenceController {

    private final Documents documents;
    private final MilestonePages pages;
    private final Validator validator;

    EvidenceController(Documents documents, MilestonePages pages, Validator validator) {
        this.documents = documents;
        this.pages = pages;
        this.validator = validator;
    }

    @PostMapping
    Object add(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute DocumentForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, id, user);
        validator.validate(form, errors);
        HttpStatus answer = FileIntake.receive(form.file(), errors, upload -> {
            Openness openness = Objects.requireNonNull(form.openness());
            documents.add(new NewDocument(owner, form.title(), openness, FileIntake.token(form.token())), upload, user);
        });
        if (errors.hasErrors()) {
            return refused(pages.page("milestone", code, id, user, locale), answer);
        }
        return done(
                code,
                id,
                redirect,
                "documents.done.added",
                form.title() == null ? FileIntake.name(form.file()) : form.title());
    }

    @GetMapping("/{document:\\d{1,18}}/versions")
    ModelAndView newVersion(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long document,
            CurrentUser user,
            Locale locale) {
        return version(code, id, document, user, locale).addObject("versionForm", VersionForm.empty());
    }

    @PostMapping("/{document:\\d{1,18}}/versions")
    Object addVersion(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long document,
            @ModelAttribute VersionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, id, user);
        HttpStatus answer = FileIntake.receive(
                form.file(),
                errors,
                upload -> documents.addVersion(
                        owner, new DocumentId(document), upload, FileIntake.token(form.token()), user));
        if (errors.hasErrors()) {
            return refused(version(code, id, document, user, locale), answer);
        }
        return done(code, id, redirect, "documents.done.added", FileIntake.name(form.file()));
    }

    @PostMapping("/{document:\\d{1,18}}/archive")
    String archive(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long document,
            CurrentUser user,
            RedirectAttributes redirect) {
        documents.archive(pages.owner(code, id, user), new DocumentId(document), user);
        return done(code, id, redirect, "milestones.evidence.archived", "");
    }

    @PostMapping("/{document:\\d{1,18}}/restore")
    String restore(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long document,
            CurrentUser user,
            RedirectAttributes redirect) {
        documents.restore(pages.owner(code, id, user), new DocumentId(document), user);
        return done(code, id, redirect, "milestones.evidence.restored", "");
    }

    private ModelAndView version(String code, long id, long document, CurrentUser user, Locale locale) {
        ModelAndView page = pages.page("evidence_version", code, id, user, locale);
        DocumentPanel panel =
                (DocumentPanel) Objects.requireNonNull(page.getModel().get("panel"));
        return page.addObject("document", panel.require(document));
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus answer) {
        page.setStatus(answer);
        return page;
    }

    private static String done(String code, long id, RedirectAttributes redirect, String key, String name) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(key, name));
        return "redirect:" + MilestonePages.address(code, id);
    }
}
