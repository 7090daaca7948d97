package org.baseportal.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baseportal.exchange.domain.Definitions;
import org.baseportal.exchange.domain.FaultSheet;
import org.baseportal.exchange.domain.ImportBatch;
import org.baseportal.exchange.domain.ImportDesk;
import org.baseportal.exchange.domain.TemplateSheet;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes back from an import: the template before, the progress during, the faulty rows after. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ImportFilesController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final FaultSheet faults;
    private final TemplateSheet templates;
    private final Definitions definitions;
    private final ImportViews views;
    private final MessageSource messages;

    ImportFilesController(
            ImportDesk desk,
            FaultSheet faults,
            TemplateSheet templates,
            Definitions definitions,
            ImportViews views,
            MessageSource messages) {
        this.desk = desk;
        this.faults = faults;
        this.templates = templates;
        this.definitions = definitions;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/import/template.xlsx")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "projects") String definition, Locale locale)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        templates.write(definition, out, locale);
        Object[] name = {definitions.name(definitions.get(definition), locale)};
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(messages.getMessage("exchange.template.file", name, locale)))
                .body(out.toByteArray());
    }

    @GetMapping("/import/{id:\\d{1,18}}/faults.xlsx")
    void faults(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        ImportBatch batch = desk.get(id);
        if (desk.faults(id, 0, 1).isEmpty()) {
            throw new NotFoundException();
        }
        String bare = batch.fileName().replaceFirst("\\.[A-Za-z]{2,5}$", "");
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment(messages.getMessage("exchange.faults.file", new Object[] {bare}, locale)));
        faults.write(batch, response.getOutputStream(), locale);
    }

    /** The bar alone, for pages that ask again and again; at the end it asks for the whole page. */
    @GetMapping("/import/{id:\\d{1,18}}/progress")
    String progress(@PathVariable long id, Model model, HttpServletResponse response) {
        ImportBatch batch = desk.get(id);
        if (!batch.state().isRunning()) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.OK.value());
        }
        model.addAttribute("run", views.run(batch));
        return "exchange/_progress :: bar";
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
