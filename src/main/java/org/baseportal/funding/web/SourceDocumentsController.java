package org.baseportal.funding.web;

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
import org.baseportal.funding.domain.SourceHistory;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
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

/** The documents of a source: contracts, orders of the government, letters. */
@Controller
@RequestMapping("/funding/sources/{id:\\d{1,18}}/documents")
@PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
class SourceDocumentsController {

    private static final String PAGE = "funding/source-documents";
    private static final String VERSION_PAGE = "funding/source-document-version";

    private final Documents documents;
    private final SourceQueries queries;
    private final MoneyWords words;
    private final SourceWords sourceWords;
    private final Validator validator;

    SourceDocumentsController(
            Documents documents,
            SourceQueries queries,
            MoneyWords words,
            SourceWords sourceWords,
            Validator validator) {
        this.documents = documents;
        this.queries = queries;
        this.words = words;
        this.sourceWords = sourceWords;
        this.validator = validator;
    }

    private static DocumentOwner owner(long id) {
        return new DocumentOwner(SourceHistory.SUBJECT, String.valueOf(id));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    ModelAndView list(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(id, PAGE, user, locale).addObject("documentForm", DocumentForm.empty());
    }

    private DocumentPanel panel(long id, CurrentUser user) {
        return DocumentPanel.of(
                "/funding/sources/" + id + "/documents",
                documents.mayAdd(owner(id), user),
                documents.rules(),
                documents.list(owner(id), user));
    }

    private ModelAndView page(long id, String template, CurrentUser user, Locale locale) {
        SourceView source = queries.find(id).orElseThrow(NotFoundException::new);
        String title = words.say("documents.tab.title", locale);
        return new ModelAndView(template)
                .addObject("source", source)
                .addObject("title", title)
                .addObject("crumbs", sourceWords.crumbs(source, title, locale))
                .addObject("panel", panel(id, user))
                .addObject("opennessOptions", words.options(Openness.values(), "documents.openness.", locale));
    }

    @PostMapping
    Object add(
            @PathVariable long id,
            @ModelAttribute DocumentForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        HttpStatus answer = FileIntake.receive(form.file(), errors, upload -> {
            Openness openness = Objects.requireNonNull(form.openness());
            documents.add(
                    new NewDocument(owner(id), form.title(), openness, FileIntake.token(form.token())), upload, user);
        });
        if (errors.hasErrors()) {
            return refused(page(id, PAGE, user, locale), answer);
        }
        String name = form.title() == null ? FileIntake.name(form.file()) : form.title();
        return done(id, redirect, Flash.success("documents.done.added", name));
    }

    @GetMapping("/{number:\\d{1,18}}/versions")
    ModelAndView newVersion(@PathVariable long id, @PathVariable long number, CurrentUser user, Locale locale) {
        return version(id, number, user, locale).addObject("versionForm", VersionForm.empty());
    }

    private ModelAndView version(long id, long number, CurrentUser user, Locale locale) {
        ModelAndView page = page(id, VERSION_PAGE, user, locale);
        return page.addObject("document", panel(id, user).require(number));
    }

    @PostMapping("/{number:\\d{1,18}}/versions")
    Object addVersion(
            @PathVariable long id,
            @PathVariable long number,
            @ModelAttribute VersionForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        String title = panel(id, user).require(number).title();
        int[] made = new int[1];
        HttpStatus answer = FileIntake.receive(
                form.file(),
                errors,
                upload -> made[0] = documents.addVersion(
                        owner(id), new DocumentId(number), upload, FileIntake.token(form.token()), user));
        if (errors.hasErrors()) {
            return refused(version(id, number, user, locale), answer);
        }
        return done(id, redirect, Flash.success("documents.done.version", title, made[0]));
    }

    @PostMapping("/{number:\\d{1,18}}/archive")
    String archive(@PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        String title = panel(id, user).require(number).title();
        documents.archive(owner(id), new DocumentId(number), user);
        return done(id, redirect, Flash.success("documents.done.archived", title));
    }

    @PostMapping("/{number:\\d{1,18}}/restore")
    String restore(@PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        documents.restore(owner(id), new DocumentId(number), user);
        String title = panel(id, user).require(number).title();
        return done(id, redirect, Flash.success("documents.done.restored", title));
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus answer) {
        page.setStatus(answer);
        return page;
    }

    private static String done(long id, RedirectAttributes redirect, Flash flash) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return "redirect:/funding/sources/" + id + "/documents";
    }
}
