package org.baseportal.projects.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.exchange.ExportDefinition;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetWriter;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.time.Days;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The list of projects as a sheet, row by row: exactly what is filtered, of what the person may see. */
@Component
class ProjectListSheet implements ExportDefinition {

    static final String KEY = "projects";

    private static final int FETCHED = 500;
    private static final int TOLD_EACH = 1_000;
    private static final String FROM = " from projects_listing l join projects_project p on p.id = l.project_id where ";

    private final JdbcClient jdbc;
    private final TechnologyFields fields;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    ProjectListSheet(JdbcClient jdbc, TechnologyFields fields, MessageSource messages, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** The list as it is filtered and sorted. */
    record Wanted(ProjectFilter filter, ProjectSort sort, SortDirection direction) {}

    String text(Wanted wanted) {
        return json.writeValueAsString(wanted);
    }

    private Wanted read(ExportOrder order) {
        return json.readValue(order.wanted(), Wanted.class);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name(Locale locale) {
        return messages.getMessage("projects.list.title", null, locale);
    }

    @Override
    public String fileName(Locale locale) {
        Object[] day = {Days.today(clock).toString()};
        return messages.getMessage("projects.export.file", day, locale);
    }

    @Override
    public int count(ExportOrder order, CurrentUser user) {
        ProjectCondition condition = ProjectCondition.of(read(order).filter(), ProjectVisibility.of(user));
        return jdbc.sql("select count(*)" + FROM + condition.sql())
                .params(condition.params())
                .query(Integer.class)
                .single();
    }

    @Override
    public int write(ExportOrder order, OutputStream out, CurrentUser user, IntConsumer progress) throws IOException {
        Wanted wanted = read(order);
        ProjectCondition condition = ProjectCondition.of(wanted.filter(), ProjectVisibility.of(user));
        ExportCells cells = new ExportCells(fields.all(), messages, order.locale(), seesPhones(user));
        int[] rows = {0};
        try (SheetWriter sheet = open(order, out)) {
            RowCallbackHandler each = row -> {
                try {
                    sheet.row(cells.of(row));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                if (++rows[0] % TOLD_EACH == 0) {
                    progress.accept(rows[0]);
                }
            };
            jdbc.sql(select(wanted, condition))
                    .withFetchSize(FETCHED)
                    .params(condition.params())
                    .query(each);
        }
        return rows[0];
    }

    private static boolean seesPhones(CurrentUser user) {
        return user.isAny(Role.STAFF, Role.ADMIN);
    }

    /** Roles, and for whom roles do not decide, the projects that were given to him. */
    @Override
    public String sight(CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        if (visible.everything()) {
            return seesPhones(user) ? "everything, telephone numbers" : "everything";
        }
        return jdbc.sql("select coalesce(md5(string_agg(project_id || level, ',' order by project_id)), '-')"
                                + " from projects_access where user_id = ?")
                        .param(visible.user())
                        .query(String.class)
                        .single()
                + (visible.submitted() ? " submitted" : "");
    }

    private static String select(Wanted wanted, ProjectCondition condition) {
        String way = wanted.direction() == SortDirection.ASC ? " asc" : " desc";
        return "select " + condition.full() + " as in_full, "
                + ExportColumn.ALL.stream()
                        .map(column -> column.sql() + " as \"" + column.key() + '"')
                        .collect(Collectors.joining(", "))
                + FROM + condition.sql()
                + " order by " + wanted.sort().column().expression() + way + ", l.project_id" + way;
    }

    private SheetWriter open(ExportOrder order, OutputStream out) throws IOException {
        Locale locale = order.locale();
        List<SheetColumn> columns = new ArrayList<>();
        for (ExportColumn column : ExportColumn.ALL) {
            String heading = messages.getMessage("projects.sheet." + column.key(), null, locale);
            if (column.kind() == SheetColumn.Kind.MONEY) {
                heading = messages.getMessage("projects.export.wan", new Object[] {heading}, locale);
            }
            columns.add(new SheetColumn(heading, column.kind()));
        }
        return order.format() == SheetFormat.XLSX
                ? SheetWriter.xlsx(out, name(locale), columns)
                : SheetWriter.csv(out, columns);
    }
}
