package org.baseportal.projects.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentForm;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.VersionForm;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The attachments of one project. Who may read and add, the module documents asks the project. */
@Controller
@RequestMapping("/projects/{code}/documents")
@PreAuthorize("isAuthenticated()")
class ProjectDocumentsController {

    private static final String MAY_ADD = "hasAnyRole('STAFF', 'ADMIN')";
    private static final String EMPTY = "documents.upload.refused.empty";

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
        boolean tooLarge = receive(form.file(), errors, upload -> {
            Openness openness = Objects.requireNonNull(form.openness());
            documents.add(new NewDocument(owner, form.title(), openness, token(form.token())), upload, user);
        });
        if (errors.hasErrors()) {
            return refused(pages.list(code, user, locale), tooLarge);
        }
        String name = form.title() == null ? fileName(form.file()) : form.title();
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
        boolean tooLarge = receive(
                form.file(),
                errors,
                upload ->
                        number[0] = documents.addVersion(owner, new DocumentId(id), upload, token(form.token()), user));
        if (errors.hasErrors()) {
            return refused(pages.version(code, id, user), tooLarge);
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

    /** Hands the file on; tells whether it was refused for its size. */
    private static boolean receive(@Nullable MultipartFile file, BindingResult errors, Consumer<Upload> keep) {
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", EMPTY);
        }
        if (file == null || errors.hasErrors()) {
            return false;
        }
        try {
            keep.accept(new Upload(fileName(file), file));
            return false;
        } catch (UploadRefused refused) {
            errors.rejectValue("file", refused.messageKey(), refused.arguments(), null);
            return refused.isTooLarge();
        }
    }

    private static ModelAndView refused(ModelAndView page, boolean tooLarge) {
        page.setStatus(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String done(String code, RedirectAttributes redirect, Flash flash) {
        redirect.addFlashAttribute(Flash.NAME, flash);
        return "redirect:" + ProjectDocumentsPages.address(code);
    }

    private static UUID token(@Nullable UUID token) {
        return token == null ? UUID.randomUUID() : token;
    }

    private static String fileName(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
