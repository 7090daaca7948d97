package org.baseportal.partners.web;

import java.util.Arrays;
import java.util.List;
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
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.Option;
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

/** The documents of an organisation. Who may read and add, the module documents asks the organisation. */
@Controller
@RequestMapping("/partners/{id:\\d{1,18}}/documents")
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class PartnerDocumentsController {

    private final Documents documents;
    private final Partners partners;
    private final PartnerQueries queries;
    private final PartnerChoices choices;
    private final Validator validator;

    PartnerDocumentsController(
            Documents documents,
            Partners partners,
            PartnerQueries queries,
            PartnerChoices choices,
            Validator validator) {
        this.documents = documents;
        this.partners = partners;
        this.queries = queries;
        this.choices = choices;
        this.validator = validator;
    }

    private static DocumentOwner owner(long id) {
        return new DocumentOwner("partner", String.valueOf(id));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    ModelAndView list(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(id, "partners/documents", user, locale).addObject("documentForm", DocumentForm.empty());
    }

    private DocumentPanel panel(long id, CurrentUser user) {
        return DocumentPanel.of(
                "/partners/" + id + "/documents",
                documents.mayAdd(owner(id), user),
                documents.rules(),
                queries.same(new PartnerId(id)).stream()
                        .flatMap(one -> documents.list(owner(one), user).stream())
                        .toList());
    }

    /** The record that a document was added to: this one, or one that was merged into it. */
    private DocumentOwner ownerOf(long id, long number, CurrentUser user) {
        return queries.same(new PartnerId(id)).stream()
                .map(PartnerDocumentsController::owner)
                .filter(owner -> documents.list(owner, user).stream()
                        .anyMatch(document -> document.id().value() == number))
                .findFirst()
                .orElseGet(() -> owner(id));
    }

    private ModelAndView page(long id, String template, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("head", partners.head(new PartnerId(id), user));
        page.addObject("panel", panel(id, user));
        List<Option> openness = Arrays.stream(Openness.values())
                .map(one -> new Option(one.name(), choices.message("documents.openness." + one.name(), locale)))
                .toList();
        page.addObject("opennessOptions", openness);
        return page;
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
            return refused(page(id, "partners/documents", user, locale), answer);
        }
        String name = form.title() == null ? FileIntake.name(form.file()) : form.title();
        return done(id, redirect, Flash.success("documents.done.added", name));
    }

    @GetMapping("/{number:\\d{1,18}}/versions")
    ModelAndView newVersion(@PathVariable long id, @PathVariable long number, CurrentUser user, Locale locale) {
        return version(id, number, user, locale).addObject("versionForm", VersionForm.empty());
    }

    private ModelAndView version(long id, long number, CurrentUser user, Locale locale) {
        ModelAndView page = page(id, "partners/document_version", user, locale);
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
                        ownerOf(id, number, user),
                        new DocumentId(number),
                        upload,
                        FileIntake.token(form.token()),
                        user));
        if (errors.hasErrors()) {
            return refused(version(id, number, user, locale), answer);
        }
        return done(id, redirect, Flash.success("documents.done.version", title, made[0]));
    }

    @PostMapping("/{number:\\d{1,18}}/archive")
    String archive(@PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        String title = panel(id, user).require(number).title();
        documents.archive(ownerOf(id, number, user), new DocumentId(number), user);
        return done(id, redirect, Flash.success("documents.done.archived", title));
    }

    @PostMapping("/{number:\\d{1,18}}/restore")
    String restore(@PathVariable long id, @PathVariable long number, CurrentUser user, RedirectAttributes redirect) {
        documents.restore(ownerOf(id, number, user), new DocumentId(number), user);
        String title = panel(id, user).require(number).title();
        return done(id, redirect, Flash.success("documents.done.restored", title));
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus answer) {
        page.setStatus(answer);
        return page;
    }

    private static String done(long id, RedirectAttributes redirect, Flash flash) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return "redirect:/partners/" + id + "/documents";
    }
}
