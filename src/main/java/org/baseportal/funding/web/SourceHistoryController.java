package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.audit.AuditRecord;
import org.baseportal.audit.FieldChange;
import org.baseportal.funding.domain.SourceHistory;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who registered a source and what was changed of it since. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class SourceHistoryController {

    private final SourceQueries queries;
    private final SourceHistory history;
    private final MoneyWords words;
    private final SourceWords sourceWords;

    SourceHistoryController(SourceQueries queries, SourceHistory history, MoneyWords words, SourceWords sourceWords) {
        this.queries = queries;
        this.history = history;
        this.words = words;
        this.sourceWords = sourceWords;
    }

    /** One act as the page shows it. */
    record Entry(String at, String action, String actor, List<FieldChange> changes) {}

    @GetMapping("/funding/sources/{id:\\d{1,18}}/history")
    String list(@PathVariable long id, Locale locale, Model model) {
        SourceView source = queries.find(id).orElseThrow(NotFoundException::new);
        String title = words.say("funding.source.history", locale);
        model.addAttribute("source", source);
        model.addAttribute("title", title);
        model.addAttribute("crumbs", sourceWords.crumbs(source, title, locale));
        model.addAttribute(
                "entries", history.of(id).stream().map(it -> entry(it, locale)).toList());
        return "funding/source-history";
    }

    private Entry entry(AuditRecord it, Locale locale) {
        List<FieldChange> changes = it.changes().stream()
                .map(change -> new FieldChange(
                        change.field(),
                        sourceWords.value(change.field(), change.before(), locale),
                        sourceWords.value(change.field(), change.after(), locale)))
                .toList();
        return new Entry(Days.minute(it.at()), it.action(), it.actorName(), changes);
    }
}
