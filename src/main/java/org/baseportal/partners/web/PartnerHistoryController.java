package org.baseportal.partners.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditRecord;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerHistory;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The last tab: what happened to the record. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class PartnerHistoryController {

    private final PartnerHistory history;
    private final Partners partners;
    private final PartnerChoices choices;

    PartnerHistoryController(PartnerHistory history, Partners partners, PartnerChoices choices) {
        this.history = history;
        this.partners = partners;
        this.choices = choices;
    }

    /** One entry; the verb as the message key names it. */
    record Entry(
            String at,
            String verb,
            String action,
            String actor,
            @Nullable String reason,
            List<FieldChange> changes) {}

    private Entry entry(AuditRecord it, Locale locale) {
        String verb = it.action().toUpperCase(Locale.ROOT).replace('-', '_');
        List<FieldChange> changes = it.changes().stream()
                .map(change ->
                        new FieldChange(change.field(), said(change.before(), locale), said(change.after(), locale)))
                .toList();
        return new Entry(Days.minute(it.at()), verb, it.action(), it.actorName(), it.reason(), changes);
    }

    /** A value that is kept as the key of a word, in the reader's language. */
    private String said(@Nullable String value, Locale locale) {
        if (value == null) {
            return "\u2014";
        }
        boolean key = value.startsWith("#{") && value.endsWith("}");
        return key ? choices.message(value.substring(2, value.length() - 1), locale) : value;
    }

    @GetMapping("/partners/{id:\\d{1,18}}/history")
    String list(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("head", partners.head(new PartnerId(id), user));
        model.addAttribute(
                "entries",
                history.of(new PartnerId(id)).stream()
                        .map(it -> entry(it, locale))
                        .toList());
        return "partners/history";
    }
}
