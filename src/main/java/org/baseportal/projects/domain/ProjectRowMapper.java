package org.baseportal.projects.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads the columns of the list and blanks what the person may not see. */
final class ProjectRowMapper implements RowMapper<ProjectRow> {

    /**
     * @param full condition under which a row is shown in full
     * @param cursorKey what the list is sorted by, as text
     */
    static String columns(String full, String cursorKey) {
        return "select l.project_id, l.code, l.title_zh, l.institution_name, l.archived, l.updated_at, l.status, l.stage,"
                + " l.pi_name, l.field_code, l.owner_id, p.title_en, p.wanted_total, p.approved_amount, p.starts_on,"
                + " p.ends_on, (select max(k.year) from projects_key_mark k where k.project_id = l.project_id) as key_year, "
                + full + " as in_full, " + cursorKey + " as cursor_key";
    }

    @Override
    public ProjectRow mapRow(ResultSet row, int number) throws SQLException {
        boolean full = row.getBoolean("in_full");
        long id = row.getLong("project_id");
        return new ProjectRow(
                id,
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                full ? ProjectStatus.valueOf(row.getString("status")) : null,
                full ? Stage.valueOf(row.getString("stage")) : null,
                row.getString("institution_name"),
                full ? row.getString("pi_name") : null,
                full ? row.getString("field_code") : null,
                full ? owner(row) : null,
                full ? yuan(row, "wanted_total") : null,
                full ? yuan(row, "approved_amount") : null,
                full ? row.getObject("starts_on", LocalDate.class) : null,
                full ? row.getObject("ends_on", LocalDate.class) : null,
                row.getObject("key_year", Integer.class),
                row.getBoolean("archived"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                new Cursor(row.getString("cursor_key"), id));
    }

    private static @Nullable UserId owner(ResultSet row) throws SQLException {
        Long owner = row.getObject("owner_id", Long.class);
        return owner == null ? null : new UserId(owner);
    }

    private static @Nullable Yuan yuan(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : Yuan.of(value);
    }
}
