package org.baseportal.projects.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.domain.HistoryEntry;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ClientAddress;
import org.jspecify.annotations.Nullable;

/** One entry of the history page, in the reader's language. */
record HistoryView(
        HistoryEntry entry,
        ZonedDateTime at,
        @Nullable String address,
        @Nullable MoneyView amount,
        List<Change> changes) {

    static HistoryView of(HistoryEntry entry, boolean masked, ProjectWords words) {
        return new HistoryView(
                entry,
                entry.at().atZone(Days.BEIJING),
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
            return new Change(change.field(), said(change.before(), hide, words), said(change.after(), hide, words));
        }

        private static @Nullable String said(@Nullable String text, boolean hide, ProjectWords words) {
            if (text == null) {
                return null;
            }
            String plain = words.said(text);
            return hide ? Masking.text(plain) : plain;
        }
    }
}
