package org.baseportal.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentPanel;
import org.baseportal.documents.DocumentSummary;
import org.baseportal.documents.Documents;
import org.baseportal.documents.Openness;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the pages of a project's attachments. */
@Component
class ProjectDocumentsPages {

    private final Projects projects;
    private final Documents documents;
    private final MessageSource messages;

    ProjectDocumentsPages(Projects projects, Documents documents, MessageSource messages) {
        this.projects = projects;
        this.documents = documents;
        this.messages = messages;
    }

    /** The list with the form for one more. */
    ModelAndView list(String code, CurrentUser user, Locale locale) {
        List<Option> options = Arrays.stream(Openness.values())
                .map(it ->
                        new Option(it.name(), messages.getMessage("documents.openness." + it + ".hint", null, locale)))
                .toList();
        return page("projects/documents", code, user).addObject("opennessOptions", options);
    }

    /** The form for a new version of one document. */
    ModelAndView version(String code, long id, CurrentUser user) {
        ModelAndView page = page("projects/document_version", code, user);
        DocumentPanel panel =
                (DocumentPanel) Objects.requireNonNull(page.getModel().get("panel"));
        return page.addObject("document", panel.require(id));
    }

    private ModelAndView page(String template, String code, CurrentUser user) {
        ProjectHead head = head(code, user);
        DocumentOwner owner = new DocumentOwner("project", head.project().code().value());
        DocumentPanel panel = DocumentPanel.of(
                address(owner.key()), documents.mayAdd(owner, user), documents.rules(), documents.list(owner, user));
        return new ModelAndView(template).addObject("head", head).addObject("panel", panel);
    }

    /** Somebody who may see no more than the title of a project finds no attachments either. */
    private ProjectHead head(String code, CurrentUser user) {
        ProjectCode known = ProjectCode.parse(code).orElseThrow(NotFoundException::new);
        ProjectHead head = projects.head(known, user);
        if (head.titleOnly()) {
            throw new NotFoundException();
        }
        return head;
    }

    DocumentOwner owner(String code, CurrentUser user) {
        return new DocumentOwner("project", head(code, user).project().code().value());
    }

    DocumentSummary document(DocumentOwner owner, long id, CurrentUser user) {
        return documents.list(owner, user).stream()
                .filter(it -> it.id().value() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    static String address(String code) {
        return "/projects/" + code + "/" + ProjectDocumentsTab.KEY;
    }
}
