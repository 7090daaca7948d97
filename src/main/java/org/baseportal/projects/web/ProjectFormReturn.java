package org.baseportal.projects.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.FormTaker;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.FormDrafts;
import org.springframework.stereotype.Component;

/** Takes the long form back as a draft when it was sent after the session had ended. */
@Component
class ProjectFormReturn implements FormTaker {

    private static final Pattern EDITED = Pattern.compile("/projects/(BP-\\d{4}-\\d{4,9})/(?:edit|merge)");

    private final FormDrafts drafts;

    ProjectFormReturn(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<String> take(CurrentUser user, String path, Map<String, List<String>> fields) {
        if (!user.isAny(Role.STAFF, Role.ADMIN)) {
            return Optional.empty();
        }
        if (path.equals("/projects/new")) {
            return keep(user, ProjectFormButtons.NEW, path, fields);
        }
        Matcher edited = EDITED.matcher(path);
        return edited.matches()
                ? keep(user, edited.group(1), "/projects/" + edited.group(1) + "/edit", fields)
                : Optional.empty();
    }

    private Optional<String> keep(CurrentUser user, String form, String page, Map<String, List<String>> fields) {
        boolean kept = drafts.keep(user, form, FormFields.of(fields).values());
        return kept ? Optional.of(page) : Optional.empty();
    }
}
