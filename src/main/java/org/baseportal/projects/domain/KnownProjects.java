package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the projects that rows are about: by code, by external number, and where a row has neither, by title,
 * institution, leader and start, so that a list without numbers makes no doubles either.
 */
@Component
class KnownProjects {

    private final JdbcClient jdbc;

    KnownProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project that is there. */
    record Known(long id, boolean archived) {}

    /** What rows may be found by. Texts: a code, a number with its system, a likeness. */
    Map<String, Known> find(Collection<ImportedRow> rows) {
        Map<String, Known> found = new HashMap<>();
        byCode(rows, found);
        byNumber(rows, found);
        byLikeness(rows, found);
        return found;
    }

    static List<String> keys(ImportedRow row) {
        List<String> keys = new ArrayList<>();
        if (row.row().text("code") != null) {
            keys.add(codeKey(Objects.requireNonNull(row.row().text("code"))));
        }
        row.numbers().forEach(number -> keys.add(numberKey(number.system(), number.number())));
        if (keys.isEmpty()) {
            keys.add(likeness(row));
        }
        return keys;
    }

    static String codeKey(String code) {
        return "c:" + code.strip();
    }

    private static String numberKey(String system, String number) {
        return "n:" + system + "\u0000" + number;
    }

    private static String likeness(ImportedRow row) {
        String start = row.fresh(name -> null).term().startsOn() == null
                ? ""
                : String.valueOf(row.fresh(name -> null).term().startsOn());
        return likeness(
                Objects.requireNonNull(row.row().text("titleZh")),
                Objects.requireNonNullElse(row.row().text("originInstitution"), ""),
                Objects.requireNonNullElse(row.row().text("piName"), ""),
                start);
    }

    private static String likeness(String title, String institution, String leader, String start) {
        return "l:" + String.join("\u0000", title, institution, leader, start);
    }

    private void byCode(Collection<ImportedRow> rows, Map<String, Known> found) {
        String[] codes = rows.stream()
                .map(row -> row.row().text("code"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toArray(String[]::new);
        if (codes.length > 0) {
            jdbc.sql("select code, id, archived from projects_project where code = any(?)")
                    .param(codes)
                    .query(row -> {
                        found.put(codeKey(row.getString(1)), new Known(row.getLong(2), row.getBoolean(3)));
                    });
        }
    }

    private void byNumber(Collection<ImportedRow> rows, Map<String, Known> found) {
        Set<ExternalNumber> numbers = new HashSet<>();
        rows.forEach(row -> numbers.addAll(row.numbers()));
        if (!numbers.isEmpty()) {
            jdbc.sql("""
                    select n.system, n.number, p.id, p.archived
                    from unnest(:systems::text[], :numbers::text[]) as a (system, number)
                    join projects_external_number n on n.system = a.system and n.number = a.number
                    join projects_project p on p.id = n.project_id""")
                    .param(
                            "systems",
                            numbers.stream().map(ExternalNumber::system).toArray(String[]::new))
                    .param(
                            "numbers",
                            numbers.stream().map(ExternalNumber::number).toArray(String[]::new))
                    .query(row -> {
                        found.put(
                                numberKey(row.getString(1), row.getString(2)),
                                new Known(row.getLong(3), row.getBoolean(4)));
                    });
        }
    }

    private void byLikeness(Collection<ImportedRow> rows, Map<String, Known> found) {
        String[] titles = rows.stream()
                .filter(row -> row.row().text("code") == null && row.numbers().isEmpty())
                .map(row -> row.row().text("titleZh"))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (titles.length > 0) {
            jdbc.sql("""
                    select p.title_zh, coalesce(o.name_zh, ''), coalesce(p.pi_name, ''),
                        coalesce(p.starts_on::text, ''), p.id, p.archived
                    from projects_project p left join partners_partner o on o.id = p.origin_institution_id
                    where p.title_zh = any(?) and not (p.archived and p.import_undone)""").param(titles).query(row -> {
                found.put(
                        likeness(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        new Known(row.getLong(5), row.getBoolean(6)));
            });
        }
    }
}
