package org.baseportal.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetResponse;
import org.baseportal.exchange.domain.ExportDefinitions;
import org.baseportal.exchange.domain.ExportDesk;
import org.baseportal.exchange.domain.ExportJobRecord;
import org.baseportal.exchange.domain.ExportState;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of exports, the progress of those made in the background, and their files. */
@Controller
@PreAuthorize("isAuthenticated()")
class ExportController {

    private static final int LISTED = 20;

    private final ExportDesk desk;
    private final ExportDefinitions definitions;
    private final Clock clock;

    ExportController(ExportDesk desk, ExportDefinitions definitions, Clock clock) {
        this.desk = desk;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping("/exports")
    String list(@RequestParam(required = false) @Nullable String before, CurrentUser user, Locale locale, Model model) {
        List<ExportJobRecord> exports = desk.latest(LISTED + 1, ImportController.number(before), user);
        model.addAttribute(
                "exports",
                exports.stream()
                        .limit(LISTED)
                        .map(export -> view(export, user, locale))
                        .toList());
        model.addAttribute(
                "older", exports.size() > LISTED ? exports.get(LISTED - 1).id() : null);
        model.addAttribute("ofAll", desk.seesAll(user));
        return "exchange/exports";
    }

    @GetMapping("/exports/{id:\\d{1,18}}")
    String show(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        ExportView export = view(desk.get(id, user), user, locale);
        model.addAttribute("export", export);
        model.addAttribute("run", export.run());
        return "exchange/export";
    }

    /** The bar alone, for pages that ask again and again; at the end it asks for the whole page. */
    @GetMapping("/exports/{id:\\d{1,18}}/progress")
    String progress(@PathVariable long id, CurrentUser user, Locale locale, Model model, HttpServletResponse response) {
        ExportView export = view(desk.get(id, user), user, locale);
        if (!export.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", export.run());
        return "exchange/_progress :: bar";
    }

    @PostMapping("/exports/{id:\\d{1,18}}/cancel")
    String cancel(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        desk.cancel(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("exchange.export.cancelled"));
        return "redirect:/exports/" + id;
    }

    @GetMapping("/exports/{id:\\d{1,18}}/file")
    void file(@PathVariable long id, CurrentUser user, HttpServletResponse response) throws IOException {
        Path file = desk.file(id, user);
        try {
            ExportJobRecord export = desk.get(id, user);
            String name = definitions
                            .get(export.order().definition())
                            .fileName(export.order().locale())
                    + "." + export.order().format().ending();
            SheetResponse.send(name, export.order().format(), file, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ExportView view(ExportJobRecord export, CurrentUser user, Locale locale) {
        String address = "/exports/" + export.id();
        boolean running = export.state().isRunning();
        RunView run = RunView.of(
                address + "/progress",
                export.done(),
                export.total(),
                running,
                export.startedAt(),
                export.cancelAsked(),
                clock);
        boolean ready = export.state() == ExportState.READY && export.expiresAt() != null;
        return new ExportView(
                export.id(),
                definitions.name(export.order().definition(), locale),
                export.order().address(),
                export.order().format().ending(),
                export.state().name(),
                running,
                export.askedName(),
                ImportViews.TIME.format(export.askedAt()),
                ready ? ImportViews.TIME.format(export.expiresAt()) : null,
                ImportViews.size(export.bytes()),
                export.total(),
                export.askedBy() == user.id().value(),
                export.note(),
                run);
    }
}
