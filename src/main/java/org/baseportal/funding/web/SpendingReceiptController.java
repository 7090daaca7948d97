package org.baseportal.funding.web;

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

/** The receipts of a spending report. */
@Controller
@RequestMapping("/projects/{code}/spending/{number:\\d{1,4}}/documents")
@PreAuthorize("hasRole('STAFF')")
class SpendingReceiptController {

    private static final String PAGE = "spending-report";

    private final Documents documents;
    private final SpendingPages pages;
    private final Validator validator;

    SpendingReceiptController(Documents documents, SpendingPages pages, Validator validator) {
        this.documents = documents;
        this.pages = pages;
        this.validator = validator;
    }

    @PostMapping
    Object add(
            @PathVariable String code,
            @PathVariable int number,
            @ModelAttribute DocumentForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, number, user);
        validator.validate(form, errors);
        HttpStatus answer = FileIntake.receive(form.file(), errors, upload -> {
            Openness openness = Objects.requireNonNull(form.openness());
            documents.add(new NewDocument(owner, form.title(), openness, FileIntake.token(form.token())), upload, user);
        });
        if (errors.hasErrors()) {
            ModelAndView page = pages.report(PAGE, code, number, user, locale).addObject("documentForm", form);
            page.setStatus(answer);
            return page;
        }
        String name = form.title() == null ? FileIntake.name(form.file()) : form.title();
        return done(code, number, redirect, Flash.success("documents.done.added", name));
    }

    @GetMapping("/{document:\\d{1,18}}/versions")
    ModelAndView newVersion(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable long document,
            CurrentUser user,
            Locale locale) {
        return version(code, number, document, user, locale).addObject("versionForm", VersionForm.empty());
    }

    private ModelAndView version(String code, int number, long document, CurrentUser user, Locale locale) {
        ModelAndView page = pages.report("spending-receipt", code, number, user, locale);
        return page.addObject("document", pages.document(page, document));
    }

    @PostMapping("/{document:\\d{1,18}}/versions")
    Object addVersion(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable long document,
            @ModelAttribute VersionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        DocumentOwner owner = pages.owner(code, number, user);
        HttpStatus answer = FileIntake.receive(
                form.file(),
                errors,
                upload -> documents.addVersion(
                        owner, new DocumentId(document), upload, FileIntake.token(form.token()), user));
        if (errors.hasErrors()) {
            ModelAndView page = version(code, number, document, user, locale);
            page.setStatus(answer);
            return page;
        }
        return done(code, number, redirect, Flash.success("documents.done.added", FileIntake.name(form.file())));
    }

    @PostMapping("/{document:\\d{1,18}}/archive")
    String archive(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable long document,
            CurrentUser user,
            RedirectAttributes redirect) {
        String title = title(code, number, document, user);
        documents.archive(pages.owner(code, number, user), new DocumentId(document), user);
        return done(code, number, redirect, Flash.success("documents.done.archived", title));
    }

    @PostMapping("/{document:\\d{1,18}}/restore")
    String restore(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable long document,
            CurrentUser user,
            RedirectAttributes redirect) {
        documents.restore(pages.owner(code, number, user), new DocumentId(document), user);
        String title = title(code, number, document, user);
        return done(code, number, redirect, Flash.success("documents.done.restored", title));
    }

    private String title(String code, int number, long document, CurrentUser user) {
        return documents.list(pages.owner(code, number, user), user).stream()
                .filter(one -> one.id().value() == document)
                .map(one -> one.title())
                .findFirst()
                .orElse("");
    }

    private static String done(String code, int number, RedirectAttributes redirect, Flash flash) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return "redirect:" + SpendingPages.address(code, number);
    }
}
