package org.baseportal.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.baseportal.audit.AuditCursor;
import org.baseportal.audit.AuditRecord;
import org.baseportal.audit.FieldChange;
import org.baseportal.audit.domain.AuditReader;
import org.baseportal.audit.domain.AuditReader.Column;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ClientAddress;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log: everything that was done, newest first. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
class AuditController {

    private static final int SIZE = 50;

    private final AuditReader audit;
    private final AuditWords words;
    private final MessageSource messages;

    AuditController(AuditReader audit, AuditWords words, MessageSource messages) {
        this.audit = audit;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/admin/audit")
    String list(
            @ModelAttribute("query") AuditQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Locale locale,
            Model model) {
        AuditCursor older = AuditCursor.of(after);
        AuditCursor newer = older == null ? AuditCursor.of(before) : null;
        List<AuditRecord> found = newer == null
                ? audit.older(query.toFilter(), older, SIZE + 1)
                : audit.newer(query.toFilter(), newer, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<AuditRecord> shown = !more ? found : newer == null ? found.subList(0, SIZE) : found.subList(1, SIZE + 1);
        boolean hasNewer = newer == null ? older != null : more;
        boolean hasOlder = newer != null || more;
        model.addAttribute(
                "view",
                new AuditView(
                        shown.stream().map(it -> row(it, locale)).toList(),
                        chips(query, locale),
                        options(Column.TYPE, locale),
                        options(Column.ACTION, locale),
                        query,
                        hasNewer && !shown.isEmpty()
                                ? query.url(null, "before", shown.get(0).cursor())
                                : null,
                        hasOlder && !shown.isEmpty()
                                ? query.url(
                                        null,
                                        "after",
                                        shown.get(shown.size() - 1).cursor())
                                : null));
        return "audit/list";
    }

    private AuditView.Row row(AuditRecord entry, Locale locale) {
        String system = messages.getMessage("audit.list.system", null, locale);
        return new AuditView.Row(
                Days.minute(entry.at()),
                entry.actorName().isEmpty() ? system : entry.actorName(),
                ClientAddress.shown(Objects.requireNonNullElse(entry.clientAddress(), "")),
                words.type(entry.subjectType(), locale),
                entry.subjectKey(),
                words.action(entry.subjectType(), entry.action(), locale),
                reason(entry, locale),
                entry.changes().stream()
                        .map(change -> change(entry.subjectType(), change, locale))
                        .toList());
    }

    /** As a person gave it; what the portal gave itself stands as a token and is said in the reader's language. */
    private String reason(AuditRecord entry, Locale locale) {
        String reason = Objects.requireNonNullElse(entry.reason(), "");
        return entry.actorName().isEmpty() ? words.value(entry.subjectType(), "reason", reason, locale) : reason;
    }

    private AuditView.Change change(String type, FieldChange change, Locale locale) {
        return new AuditView.Change(
                words.field(type, change.field(), locale),
                words.value(type, change.field(), change.before(), locale),
                words.value(type, change.field(), change.after(), locale));
    }

    private List<Option> options(Column column, Locale locale) {
        return audit.distinct(column).stream()
                .map(code ->
                        new Option(code, column == Column.TYPE ? words.type(code, locale) : words.action(code, locale)))
                .toList();
    }

    private List<Chip> chips(AuditQuery query, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        for (Map.Entry<String, String> it : query.set().entrySet()) {
            String value = switch (it.getKey()) {
                case "type" -> words.type(it.getValue(), locale);
                case "action" -> words.action(it.getValue(), locale);
                default -> it.getValue();
            };
            String label = messages.getMessage("audit.filter." + it.getKey(), null, locale) + " · " + value;
            chips.add(new Chip(label, query.url(it.getKey(), null, null)));
        }
        return chips;
    }
}
