package org.baseportal.projects.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.exchange.SheetWriter;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.web.ConflictException;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes exactly the filtered list as a sheet, row by row; each export leaves an entry in the audit trail. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ProjectExport {

    /** The kinds of file. */
    public enum Format {
        XLSX,
        CSV
    }

    /** What an xlsx sheet holds below its heading. */
    private static final long MOST_ROWS_OF_XLSX = 1_048_575;

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final TechnologyFields fields;
    private final MessageSource messages;
    private final AuditTrail audit;

    ProjectExport(JdbcClient jdbc, TechnologyFields fields, MessageSource messages, AuditTrail audit) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.messages = messages;
        this.audit = audit;
    }

    /** What is exported: the list as it is filtered and sorted, and its address for the audit trail. */
    public record Wanted(ProjectFilter filter, ProjectSort sort, SortDirection direction, String address) {}

    /**
     * Writes the list; the stream stays open.
     *
     * @throws ConflictException if there are more rows than the format holds
     */
    public void write(Wanted wanted, Format format, OutputStream out, CurrentUser user, Locale locale) {
        ProjectCondition condition = ProjectCondition.of(wanted.filter(), ProjectVisibility.of(user));
        long rows = count(condition);
        if (format == Format.XLSX && rows > MOST_ROWS_OF_XLSX) {
            throw new ConflictException("projects.export.tooMany");
        }
        record(wanted, format, rows, user);
        ExportCells cells = new ExportCells(fields.all(), messages, locale, user.isAny(Role.STAFF, Role.ADMIN));
        try (SheetWriter sheet = open(format, out, locale)) {
            jdbc.sql(select(wanted, condition))
                    .withFetchSize(FETCHED)
                    .params(condition.params())
                    .query(row -> {
                        try {
                            sheet.row(cells.of(row));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(ProjectCondition condition) {
        return jdbc.sql("select count(*) from projects_listing l join projects_project p on p.id = l.project_id where "
                        + condition.sql())
                .params(condition.params())
                .query(Long.class)
                .single();
    }

    private static String select(Wanted wanted, ProjectCondition condition) {
        String way = wanted.direction() == SortDirection.ASC ? " asc" : " desc";
        return "select " + condition.full() + " as in_full, "
                + ExportColumn.ALL.stream()
                        .map(column -> column.sql() + " as \"" + column.key() + '"')
                        .collect(Collectors.joining(", "))
                + " from projects_listing l join projects_project p on p.id = l.project_id where " + condition.sql()
                + " order by " + wanted.sort().column().expression() + way + ", l.project_id" + way;
    }

    private SheetWriter open(Format format, OutputStream out, Locale locale) throws IOException {
        List<SheetColumn> columns = new ArrayList<>();
        for (ExportColumn column : ExportColumn.ALL) {
            String heading = messages.getMessage("projects.sheet." + column.key(), null, locale);
            if (column.kind() == SheetColumn.Kind.MONEY) {
                heading = messages.getMessage("projects.export.wan", new Object[] {heading}, locale);
            }
            columns.add(new SheetColumn(heading, column.kind()));
        }
        return format == Format.XLSX
                ? SheetWriter.xlsx(out, messages.getMessage("projects.list.title", null, locale), columns)
                : SheetWriter.csv(out, columns);
    }

    private void record(Wanted wanted, Format format, long rows, CurrentUser user) {
        audit.record(new AuditEntry(
                "list",
                "projects",
                "export",
                user.id(),
                user.displayName(),
                null,
                List.of(
                        new FieldChange("address", null, wanted.address()),
                        new FieldChange("format", null, format.name().toLowerCase(Locale.ROOT)),
                        new FieldChange("rows", null, String.valueOf(rows)))));
    }
}
