package org.baseportal.exchange.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.UndoBlocker;
import org.baseportal.exchange.domain.ImportDesk;
import org.baseportal.exchange.domain.ImportUndo;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an import back: says first what will happen or what stands against it, and asks why. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class UndoController {

    private static final int LONGEST_REASON = 500;

    private final ImportUndo undo;
    private final ImportDesk desk;
    private final ImportViews views;

    UndoController(ImportUndo undo, ImportDesk desk, ImportViews views) {
        this.undo = undo;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/import/{id:\\d{1,18}}/undo")
    ModelAndView ask(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        return page(id, undo.blockers(id, user), "", false, user, locale, model);
    }

    @PostMapping("/import/{id:\\d{1,18}}/undo")
    ModelAndView undo(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        String why = Texts.line(reason);
        if (why == null || why.length() > LONGEST_REASON) {
            ModelAndView again = page(id, undo.blockers(id, user), why == null ? "" : why, true, user, locale, model);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        List<UndoBlocker> blockers = undo.undo(id, why, user);
        if (!blockers.isEmpty()) {
            ModelAndView refused = page(id, blockers, why, false, user, locale, model);
            refused.setStatus(HttpStatus.CONFLICT);
            return refused;
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.success("exchange.undo.flash"));
        return new ModelAndView("redirect:/import/" + id);
    }

    private ModelAndView page(
            long id,
            List<UndoBlocker> blockers,
            String reason,
            boolean faulty,
            CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("batch", views.batch(desk.get(id), List.of(), user, locale));
        model.addAttribute("blockers", blockers);
        model.addAttribute("reason", reason);
        model.addAttribute("faulty", faulty);
        return new ModelAndView("exchange/undo", model.asMap());
    }
}
