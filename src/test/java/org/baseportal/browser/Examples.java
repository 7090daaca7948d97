package org.baseportal.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Example addresses for mappings with variables, from what the example base holds. */
@TestComponent
class Examples {

    /** Beginnings of patterns and the query for the value of their variable. */
    private static final Map<String, String> VALUES = values();

    /** Endings of patterns that give out files. */
    private static final List<String> FILES = List.of(".xlsx", ".csv", "/file", "/template", "/result", "/download");

    /** One variable of a pattern, with its regular expression if it has one. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");

    private final JdbcClient jdbc;

    Examples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a project of the example base in this status. */
    String projectAt(String status) {
        return jdbc.sql("select code from projects_project where status = ? order by id limit 1")
                .param(status)
                .query(String.class)
                .single();
    }

    /** Whether the mapping answers with a file, or shows what {@link ImportAndFilesInTheBrowserTest} makes and looks at. */
    boolean isNoExample(String pattern) {
        String plain = VARIABLE.matcher(pattern).replaceAll("{id}");
        return pattern.startsWith("/documents/")
                || plain.startsWith("/projects/{id}/documents/{")
                || plain.startsWith("/partners/{id}/documents/{")
                || plain.startsWith("/partners/{id}/merge/{")
                || pattern.startsWith("/import/{")
                || pattern.startsWith("/exports/{")
                || pattern.startsWith("/me/forms/{")
                || FILES.stream().anyMatch(pattern::endsWith);
    }

    /** An address of the mapping; empty if nothing here knows its variables. */
    Optional<String> address(String pattern) {
        if (!pattern.contains("{")) {
            return Optional.of(pattern);
        }
        return VALUES.entrySet().stream()
                .filter(entry -> pattern.startsWith(entry.getKey()))
                .findFirst()
                .flatMap(entry -> jdbc.sql(entry.getValue()).query(String.class).optional())
                .map(value -> VARIABLE.matcher(pattern).replaceFirst(value))
                .map(path -> path.replaceFirst("\\{verb.*}$", "withdraw"))
                .filter(path -> !path.contains("{"));
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        String draft = "select code from projects_project where status = 'DRAFT' order by id limit 1";
        values.put("/projects/{code}/correct", "select code from projects_project where status = 'APPROVED' limit 1");
        values.put(
                "/projects/key/",
                "select p.code from projects_key_mark k join projects_project p on p.id = k.project_id limit 1");
        values.put("/admin/fields/", "select min(code) from projects_field");
        values.put(
                "/reviews/criteria/", "select min(id)::text from reviews_criteria_version where state = 'PUBLISHED'");
        values.put("/projects/", draft);
        values.put("/partners/", "select min(id)::text from partners_partner");
        values.put("/admin/users/", "select min(id)::text from accounts_user");
        return values;
    }
}
