package org.baseportal.exchange.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.domain.Definitions;
import org.baseportal.exchange.domain.ImportBatch;
import org.baseportal.exchange.domain.ImportDesk;
import org.baseportal.exchange.sheet.SheetRefusedException;
import org.baseportal.shared.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an import, one address each. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ImportStepsController {

    private final ImportDesk desk;
    private final Definitions definitions;
    private final ImportViews views;

    ImportStepsController(ImportDesk desk, Definitions definitions, ImportViews views) {
        this.desk = desk;
        this.definitions = definitions;
        this.views = views;
    }

    @PostMapping("/import/{id:\\d{1,18}}/source")
    ModelAndView source(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int sheet,
            @RequestParam(defaultValue = "0") int headingRow,
            CurrentUser user,
            Locale locale,
            Model model) {
        try {
            desk.reread(id, sheet, headingRow, user);
            return back(id);
        } catch (SheetRefusedException refused) {
            model.addAttribute("refused", refused);
            ImportBatch batch = desk.get(id);
            return match(batch, ColumnsForm.of(batch.plan()), List.of(), user, locale, model)
                    .status(ImportController.status(refused))
                    .page();
        }
    }

    @PostMapping("/import/{id:\\d{1,18}}/columns")
    ModelAndView columns(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            Locale locale,
            Model model) {
        ImportBatch batch = desk.get(id);
        SheetDefinition definition = definitions.get(batch.definition());
        ColumnsForm form = ColumnsForm.of(
                sent, definition, batch.found().survey().headings().size());
        List<RowFault> faults = faults(form, definition);
        if (!faults.isEmpty()) {
            return match(batch, form, faults, user, locale, model)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .page();
        }
        desk.check(id, form.plan(batch.plan().sheet()), user);
        return back(id);
    }

    private static List<RowFault> faults(ColumnsForm form, SheetDefinition definition) {
        List<RowFault> faults = new ArrayList<>();
        Set<String> matched = new HashSet<>();
        form.columns().values().forEach(field -> {
            if (!matched.add(field)) {
                faults.add(RowFault.of(field, "exchange.fault.twice"));
            }
        });
        for (SheetField field : definition.fields()) {
            if (field.required() && !matched.contains(field.key())) {
                faults.add(RowFault.of(field.key(), "exchange.fault.unmatched"));
            }
        }
        faults.addAll(definition.check(form.settings()));
        return faults;
    }

    /** The page with the columns again, with what was typed. */
    private record Again(ModelAndView page) {
        Again status(HttpStatusCode status) {
            page.setStatus(status);
            return this;
        }
    }

    private Again match(
            ImportBatch batch, ColumnsForm form, List<RowFault> faults, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("batch", views.batch(batch, List.of(), user, locale));
        model.addAttribute("match", views.match(batch, form, faults, locale));
        return new Again(new ModelAndView("exchange/match", model.asMap()));
    }

    @PostMapping("/import/{id:\\d{1,18}}/rematch")
    ModelAndView rematch(@PathVariable long id, CurrentUser user) {
        desk.rematch(id, user);
        return back(id);
    }

    @PostMapping("/import/{id:\\d{1,18}}/confirm")
    ModelAndView confirm(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean goodRowsOnly, CurrentUser user) {
        desk.confirm(id, goodRowsOnly, user);
        return back(id);
    }

    @PostMapping("/import/{id:\\d{1,18}}/cancel")
    ModelAndView cancel(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        desk.cancel(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("exchange.flash.cancelled"));
        return back(id);
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:/import/" + id);
    }
}
