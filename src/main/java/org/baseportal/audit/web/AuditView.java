package org.baseportal.audit.web;

import java.util.List;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;

/** The audit log as its page shows it. */
record AuditView(
        List<Row> rows,
        List<Chip> chips,
        List<Option> types,
        List<Option> actions,
        AuditQuery query,
        @Nullable String newerUrl,
        @Nullable String olderUrl) {

    record Row(
            String at,
            String who,
            String address,
            String type,
            String key,
            String action,
            String reason,
            List<Change> changes) {}

    record Change(String field, String before, String after) {}
}
