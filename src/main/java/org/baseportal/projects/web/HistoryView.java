package org.baseportal.projects.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.domain.HistoryEntry;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history page, in the reader's language.
 *
 * @param reason as it was given; what the portal itself gave as a reason stands as a token and is said here
 */
record HistoryView(
        HistoryEntry entry,
        ZonedDateTime at,
        @Nullable String reason,
        @Nullable String address,
        @Nullable MoneyView amount,
        List<Change> changes) {

    static HistoryView of(HistoryEntry entry, boolean masked, ProjectWords words) {
        String reason = entry.reason();
        return new HistoryView(
                entry,
                entry.at().atZone(Days.BEIJING),
                reason != null && entry.actor().isEmpty() ? words.said(reason) : reason,
                entry.address() == null ? null : ClientAddress.shown(entry.address()),
                MoneyView.of(entry.amount()),
                entry.changes().stream()
                        .map(change -> Change.of(change, masked, words))
                        .toList());
    }

    /** One field before and after. */
    record Change(
            String field, @Nullable String before, @Nullable String after) {

        static Change of(FieldChange change, boolean masked, ProjectWords words) {
            boolean hide = masked && change.field().equals("contacts");
            return new Change(
                    change.field(),
                    said(change.field(), change.before(), hide, words),
                    said(change.field(), change.after(), hide, words));
        }

        private static @Nullable String said(String field, @Nullable String text, boolean hide, ProjectWords words) {
            if (text == null) {
                return null;
            }
            String plain = field.equals("field") ? words.fieldName(text) : words.said(text);
            return hide ? Masking.text(plain) : plain;
        }
    }
}
