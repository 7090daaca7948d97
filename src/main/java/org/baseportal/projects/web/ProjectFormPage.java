package org.baseportal.projects.web;

import java.time.Instant;
import java.util.Set;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.domain.EditConflictException.Conflict;
import org.baseportal.projects.domain.FieldWriter;
import org.baseportal.projects.domain.ProjectContent;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the pages of the long form. */
@Component
class ProjectFormPage {

    private final ProjectWords words;
    private final FieldWriter writer;

    ProjectFormPage(ProjectWords words, FieldWriter writer) {
        this.words = words;
        this.writer = writer;
    }

    /**
     * The form.
     *
     * @param head the project that is edited, or null for a new one
     * @param draftAt when the draft was kept that the form shows, or null
     */
    ModelAndView form(BindingResult form, @Nullable ProjectHead head, @Nullable Instant draftAt) {
        ModelAndView page = new ModelAndView("projects/form", form.getModel());
        page.addObject("head", head);
        page.addObject("words", words);
        page.addObject("draftAt", draftAt == null ? null : draftAt.atZone(Days.BEIJING));
        page.addObject(
                "action",
                head == null ? "/projects/new" : "/projects/" + head.project().code() + "/edit");
        return page;
    }

    /** The page for two editors at once; it carries everything the later one typed. */
    ModelAndView conflict(ProjectHead head, FormFields fields, ProjectContent mine, Conflict conflict) {
        ModelAndView page = new ModelAndView("projects/conflict");
        page.addObject("head", head);
        page.addObject("words", words);
        page.addObject("choices", FieldChoice.of(conflict, mine, writer));
        page.addObject("fields", fields.pairs(Set.of("version")));
        page.addObject("version", conflict.version());
        page.addObject("editor", conflict.editor());
        page.addObject("at", conflict.at().atZone(Days.BEIJING));
        return page;
    }
}
