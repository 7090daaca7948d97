package org.baseportal.milestones.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.exchange.SheetColumn.Kind;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetWriter;
import org.baseportal.shared.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the filtered list of milestones as a sheet, and leaves a record of it. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class MilestoneSheet {

    private static final int MOST_ROWS = 1_048_575;

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("code", Kind.TEXT),
            new SheetColumn("title", Kind.LONG_TEXT),
            new SheetColumn("stage", Kind.TEXT),
            new SheetColumn("name", Kind.LONG_TEXT),
            new SheetColumn("required", Kind.TEXT),
            new SheetColumn("status", Kind.TEXT),
            new SheetColumn("due", Kind.DAY),
            new SheetColumn("baseline", Kind.DAY),
            new SheetColumn("owner", Kind.TEXT));

    private final MilestoneList list;
    private final AuditTrail audit;
    private final MessageSource messages;

    MilestoneSheet(MilestoneList list, AuditTrail audit, MessageSource messages) {
        this.list = list;
        this.audit = audit;
        this.messages = messages;
    }

    /** The file's name without its ending. */
    public String fileName(Locale locale) {
        return say("milestones.list.title", locale);
    }

    /**
     * Writes the list; the stream stays open.
     *
     * @throws ConflictException if there are more rows than a sheet holds
     */
    @Transactional
    public void write(
            MilestoneFilter filter,
            String address,
            SheetFormat format,
            OutputStream out,
            CurrentUser user,
            Locale locale) {
        long rows = list.count(filter, user);
        if (rows > MOST_ROWS) {
            throw new ConflictException("milestones.export.tooMany");
        }
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> new SheetColumn(say("milestones.column." + column.heading(), locale), column.kind()))
                .toList();
        try (SheetWriter sheet = format == SheetFormat.CSV
                ? SheetWriter.csv(out, columns)
                : SheetWriter.xlsx(out, fileName(locale), columns)) {
            list.forEach(filter, row -> put(sheet, row, locale), user);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        audit.record(new AuditEntry(
                "list",
                "milestones",
                "export",
                user.id(),
                user.displayName(),
                null,
                List.of(
                        new FieldChange("rows", null, String.valueOf(rows)),
                        new FieldChange("address", null, address))));
    }

    private void put(SheetWriter sheet, MilestoneRow row, Locale locale) {
        List<@Nullable Object> cells = Arrays.asList(
                row.code(),
                row.title(locale),
                say("shared.stage." + row.stage().position(), locale),
                row.name(locale),
                say(row.required() ? "milestones.item.required" : "milestones.item.optional", locale),
                say("milestones.status." + row.status(), locale),
                row.dueOn(),
                row.baselineDueOn(),
                row.owner());
        try {
            sheet.row(cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
