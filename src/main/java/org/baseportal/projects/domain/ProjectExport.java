package org.baseportal.projects.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.Exports;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.web.ConflictException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exports exactly the filtered list: a short one at once, a long one in the background. Each leaves a record. */
@Service
@PreAuthorize("isAuthenticated()")
public class ProjectExport {

    /** What an xlsx sheet holds below its heading. */
    private static final int MOST_ROWS_OF_XLSX = 1_048_575;

    private final ProjectListSheet sheet;
    private final Exports exports;

    ProjectExport(ProjectListSheet sheet, Exports exports) {
        this.sheet = sheet;
        this.exports = exports;
    }

    /** What is exported: the list as it is filtered and sorted, and its address for the record. */
    public record Wanted(ProjectFilter filter, ProjectSort sort, SortDirection direction, String address) {}

    private ExportOrder order(Wanted wanted, SheetFormat format, Locale locale) {
        String text = sheet.text(new ProjectListSheet.Wanted(wanted.filter(), wanted.sort(), wanted.direction()));
        return new ExportOrder(sheet.key(), text, wanted.address(), format, locale);
    }

    /**
     * How many rows the export would have.
     *
     * @throws ConflictException if there are more rows than the format holds
     */
    public int rows(Wanted wanted, SheetFormat format, CurrentUser user, Locale locale) {
        int rows = sheet.count(order(wanted, format, locale), user);
        if (format == SheetFormat.XLSX && rows > MOST_ROWS_OF_XLSX) {
            throw new ConflictException("projects.export.tooMany");
        }
        return rows;
    }

    /** Whether so many rows are sent at once. */
    public boolean isImmediate(int rows) {
        return exports.isImmediate(rows);
    }

    /** The file's name. */
    public String fileName(SheetFormat format, Locale locale) {
        return sheet.fileName(locale) + "." + format.ending();
    }

    /** Writes the list; the stream stays open. */
    @Transactional
    public void write(Wanted wanted, SheetFormat format, OutputStream out, CurrentUser user, Locale locale) {
        ExportOrder order = order(wanted, format, locale);
        try {
            int rows = sheet.write(order, out, user, done -> {});
            exports.sent(order, rows, user);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts the export in the background; the same token starts one only. Returns its number. */
    public long begin(Wanted wanted, SheetFormat format, UUID token, CurrentUser user, Locale locale) {
        rows(wanted, format, user, locale);
        return exports.begin(order(wanted, format, locale), token, user);
    }
}
