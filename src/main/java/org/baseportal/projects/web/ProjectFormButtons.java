package org.baseportal.projects.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.domain.FormDrafts;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the long form that do not save it. */
@Component
class ProjectFormButtons {

    /** The draft key of a project that is not registered yet. */
    static final String NEW = "new";

    private final FormDrafts drafts;
    private final ProjectFormBinder binder;
    private final ProjectFormPage page;

    ProjectFormButtons(FormDrafts drafts, ProjectFormBinder binder, ProjectFormPage page) {
        this.drafts = drafts;
        this.binder = binder;
        this.page = page;
    }

    /** What the form's other buttons do: a row more, a row less, keep a draft, throw it away. Null for saving. */
    @Nullable
    Object pressed(
            MultiValueMap<String, String> sent,
            FormFields fields,
            String form,
            @Nullable ProjectHead head,
            CurrentUser user,
            RedirectAttributes redirect) {
        String draft = sent.getFirst("draft");
        if (draft != null) {
            return keep(draft, fields, form, user, redirect);
        }
        String add = sent.getFirst("add");
        String remove = sent.getFirst("remove");
        if (add == null && remove == null) {
            return null;
        }
        FormFields changed = add != null ? RowList.add(fields, add) : RowList.remove(fields, remove);
        ModelAndView again = page.form(binder.read(changed), head, null);
        again.addObject("openRows", add != null ? add : RowList.nameOf(remove));
        return again;
    }

    private Object keep(String draft, FormFields fields, String form, CurrentUser user, RedirectAttributes redirect) {
        String address = form.equals(NEW) ? "redirect:/projects/new" : "redirect:/projects/" + form + "/edit";
        if (draft.equals("discard")) {
            drafts.forget(user, form);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.flash.draftDiscarded"));
            return address;
        }
        boolean kept = drafts.keep(user, form, fields.values());
        if (draft.equals("auto")) {
            return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONTENT_TOO_LARGE)
                    .build();
        }
        redirect.addFlashAttribute(
                Flash.NAME,
                kept ? Flash.success("projects.flash.draftKept") : Flash.danger("projects.flash.draftTooLong"));
        return address;
    }
}
