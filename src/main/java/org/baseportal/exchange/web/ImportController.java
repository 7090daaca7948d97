package org.baseportal.exchange.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.domain.Definitions;
import org.baseportal.exchange.domain.ImportBatch;
import org.baseportal.exchange.domain.ImportDesk;
import org.baseportal.exchange.domain.ImportState;
import org.baseportal.exchange.sheet.SheetLimits;
import org.baseportal.exchange.sheet.SheetRefusedException;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of imports, the upload, and the page that shows where an import stands. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ImportController {

    private static final int LISTED = 20;
    private static final int SHOWN_FAULTS = 50;
    private static final int MAX_NAME = 200;

    private final ImportDesk desk;
    private final Definitions definitions;
    private final ImportViews views;
    private final SheetLimits limits;

    ImportController(ImportDesk desk, Definitions definitions, ImportViews views, SheetLimits limits) {
        this.desk = desk;
        this.definitions = definitions;
        this.views = views;
        this.limits = limits;
    }

    @GetMapping("/import")
    String start(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String definition,
            CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("chosen", definition);
        fill(model, number(before), user, locale);
        return "exchange/start";
    }

    /** An address that nobody made shows the list from its beginning. */
    static @Nullable Long number(@Nullable String before) {
        return before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
    }

    private void fill(Model model, @Nullable Long before, CurrentUser user, Locale locale) {
        List<ImportBatch> batches = desk.latest(LISTED + 1, before);
        model.addAttribute(
                "batches",
                batches.stream()
                        .limit(LISTED)
                        .map(batch -> views.batch(batch, List.of(), user, locale))
                        .toList());
        model.addAttribute(
                "older", batches.size() > LISTED ? batches.get(LISTED - 1).id() : null);
        model.addAttribute("limits", limits);
        model.addAttribute("uploadToken", UUID.randomUUID());
        model.addAttribute(
                "definitions",
                definitions.keys().stream()
                        .map(key -> new Option(key, definitions.name(definitions.get(key), locale)))
                        .toList());
    }

    @PostMapping("/import")
    ModelAndView upload(
            @RequestParam MultipartFile file,
            @RequestParam String definition,
            @RequestParam UUID token,
            CurrentUser user,
            Locale locale,
            Model model)
            throws IOException {
        Path copy = Files.createTempFile("upload-", ".tmp");
        try {
            refuseIfTooLarge(file);
            file.transferTo(copy);
            long id = desk.receive(copy, name(file), file.getSize(), definition, token, user);
            return new ModelAndView("redirect:/import/" + id);
        } catch (SheetRefusedException refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("chosen", definition);
            fill(model, null, user, locale);
            return new ModelAndView("exchange/start", model.asMap(), status(refused));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void refuseIfTooLarge(MultipartFile file) {
        if (file.getSize() > limits.maxFileBytes()) {
            throw new SheetRefusedException(Reason.FILE_TOO_LARGE, limits.maxFileMegabytes());
        }
    }

    /** The file's own name, without the folders that some browsers send. */
    private static String name(MultipartFile file) {
        String sent =
                Optional.ofNullable(Texts.line(file.getOriginalFilename())).orElse("");
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }

    static HttpStatus status(SheetRefusedException refused) {
        return switch (refused.reason().kind()) {
            case TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case SIZE -> HttpStatus.CONTENT_TOO_LARGE;
            case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @GetMapping("/import/{id:\\d{1,18}}")
    String show(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        ImportBatch batch = desk.get(id);
        boolean faults = batch.state() == ImportState.CHECKED || batch.state() == ImportState.DONE;
        model.addAttribute(
                "batch", views.batch(batch, faults ? desk.faults(id, 0, SHOWN_FAULTS) : List.of(), user, locale));
        if (batch.state().isRunning()) {
            model.addAttribute("run", views.run(batch));
        }
        if (batch.state() == ImportState.UPLOADED) {
            model.addAttribute("match", views.match(batch, ColumnsForm.of(batch.plan()), List.of(), locale));
        }
        return template(batch.state());
    }

    static String template(ImportState state) {
        return switch (state) {
            case UPLOADED -> "exchange/match";
            case CHECKING, LOADING -> "exchange/progress";
            case CHECKED -> "exchange/check";
            case DONE, UNDONE, CANCELLED, FAILED -> "exchange/result";
        };
    }
}
