package org.baseportal.reviews.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.reviews.domain.Assignment;
import org.baseportal.reviews.domain.CriteriaVersion;
import org.baseportal.reviews.domain.MySheets;
import org.baseportal.reviews.domain.SheetCommand;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a sheet while it is written, and hands it in. */
@Controller
@PreAuthorize("hasRole('REVIEWER')")
class SheetController {

    private static final String ONE = "/reviews/mine/{id:\\d{1,18}}";

    private final MySheets sheets;
    private final SheetPages pages;

    SheetController(MySheets sheets, SheetPages pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    /** Sent by drafts.js while the reviewer types; the button without a script comes to {@link #handIn}. */
    @PostMapping(path = ONE, params = "draft=auto")
    ResponseEntity<Void> keep(@PathVariable long id, @ModelAttribute("form") SheetForm form, CurrentUser user) {
        Assignment mine = sheets.find(id, user);
        sheets.keep(id, form.toDraft(sheets.criteria(mine, user)), user);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = ONE, params = "draft!=auto")
    ModelAndView handIn(
            @PathVariable long id,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String act,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Assignment mine = sheets.find(id, user);
        CriteriaVersion version = sheets.criteria(mine, user);
        if (mine.isHandedIn()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.warning("reviews.mine.handedInAlready"));
            return new ModelAndView("redirect:/reviews/mine/" + id);
        }
        if (!"hand-in".equals(act)) {
            sheets.keep(id, form.toDraft(version), user);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.mine.kept"));
            return new ModelAndView("redirect:/reviews/mine/" + id);
        }
        Typed typed = new Typed(errors);
        SheetCommand sheet = form.read(version, typed);
        if (!typed.isRight()) {
            sheets.keep(id, form.toDraft(version), user);
            ModelAndView page = pages.sheet(mine, version, form, user, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        sheets.handIn(id, form.toDraft(version), sheet, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.mine.handedIn"));
        return new ModelAndView("redirect:/reviews/mine/" + id);
    }
}
