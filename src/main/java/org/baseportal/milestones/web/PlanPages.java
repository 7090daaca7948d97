package org.baseportal.milestones.web;

import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages under the tab have in common. */
@Component
class PlanPages {

    private final Projects projects;
    private final MessageSource messages;

    PlanPages(Projects projects, MessageSource messages) {
        this.projects = projects;
        this.messages = messages;
    }

    /** A page with the project's head. Somebody who may see no more than the title finds no plan either. */
    ModelAndView page(String template, String code, CurrentUser user) {
        ProjectHead head = projects.head(code(code), user);
        if (head.titleOnly()) {
            throw new NotFoundException();
        }
        return new ModelAndView("milestones/" + template).addObject("head", head);
    }

    /** The project of such a page. */
    static ProjectSummary project(ModelAndView page) {
        return ((ProjectHead) Objects.requireNonNull(page.getModel().get("head"))).project();
    }

    /** The same page again, for a form that does not do. */
    static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    static ProjectCode code(String code) {
        return ProjectCode.parse(code).orElseThrow(NotFoundException::new);
    }
}
