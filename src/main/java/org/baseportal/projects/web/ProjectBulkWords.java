package org.baseportal.projects.web;

import java.util.Arrays;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.BulkAct;
import org.baseportal.projects.domain.ChosenProject;
import org.baseportal.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the page for many projects offers, and what it asks for. */
@Component
class ProjectBulkWords {

    private final ProjectWords words;
    private final MessageSource messages;

    ProjectBulkWords(ProjectWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    List<Option> acts(boolean staff) {
        return Arrays.stream(BulkAct.values())
                .filter(act -> staff || act != BulkAct.ACCEPT)
                .map(act -> new Option(
                        act.name(),
                        messages.getMessage("projects.bulk.act." + act, null, LocaleContextHolder.getLocale())))
                .toList();
    }

    List<Option> owners() {
        return words.owners();
    }

    /** Notes what the act still needs. */
    void check(BulkForm form, List<ChosenProject> chosen, CurrentUser user, Errors errors) {
        if (chosen.isEmpty()) {
            errors.reject("projects.bulk.none");
        }
        BulkAct act = form.act();
        if (act == null) {
            return;
        }
        switch (act) {
            case ASSIGN -> owner(form, errors);
            case TAG -> tag(form, errors);
            case ARCHIVE -> need(form.reason() != null, "reason", errors);
            case ACCEPT -> role(user, errors);
            case SUBMIT -> {}
        }
    }

    private void owner(BulkForm form, Errors errors) {
        String owner = String.valueOf(form.owner());
        need(owners().stream().anyMatch(option -> option.value().equals(owner)), "owner", errors);
    }

    private static void tag(BulkForm form, Errors errors) {
        need(form.tag() != null, "tag", errors);
        if (form.tag() != null && !form.isTagOneWord() && !errors.hasFieldErrors("tag")) {
            errors.rejectValue("tag", "projects.bulk.oneTag");
        }
    }

    private static void role(CurrentUser user, Errors errors) {
        if (!user.is(Role.STAFF)) {
            errors.rejectValue("act", "projects.bulk.staffOnly");
        }
    }

    private static void need(boolean there, String field, Errors errors) {
        if (!there && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotBlank");
        }
    }
}
