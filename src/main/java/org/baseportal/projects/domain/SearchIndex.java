package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baseportal.search.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the grams of {@code projects_search} where the triggers found a text new (V202611242112). Whoever changes a
 * text calls it in the same transaction; what nobody called it for, the job takes up.
 */
@Component
class SearchIndex {

    private static final int BLOCK = 500;

    private record Text(long project, String title, String rest) {}

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One project. */
    void read(String code) {
        block("s.project_id = (select id from projects_project where code = :code)", Map.of("code", code));
    }

    /** Everything an import has staged. */
    void readImport(long importId) {
        all(
                "s.project_id in (select project_id from projects_import_row where import_id = :import)",
                Map.of("import", importId));
    }

    /** These projects. */
    void read(List<Long> projects) {
        all("s.project_id = any(:projects)", Map.of("projects", projects.toArray(Long[]::new)));
    }

    /** The projects of an organisation, as many as a person can wait for; the job reads the rest. */
    void readSomeOf(long institution) {
        Map<String, Object> params = Map.of("institution", institution);
        String its = "s.project_id in (select project_id from projects_listing where institution_id = :institution)";
        for (int blocks = 0; blocks < 4 && block(its, params) == BLOCK; blocks++) {}
    }

    /** Whatever is left, one block of it; how many there were. */
    int readNext() {
        return block("true", Map.of());
    }

    private void all(String which, Map<String, Object> params) {
        while (block(which, params) == BLOCK) {}
    }

    private int block(String which, Map<String, Object> params) {
        List<Text> texts = jdbc.sql("select s.project_id, s.title, s.open || E'\\n' || s.rest from projects_search s"
                        + " where s.grams is null and " + which
                        + " order by s.project_id limit " + BLOCK + " for no key update skip locked")
                .params(params)
                .query((row, number) -> new Text(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        if (!texts.isEmpty()) {
            write(texts);
        }
        return texts.size();
    }

    private void write(List<Text> texts) {
        List<String> vectors = new ArrayList<>(texts.size());
        texts.forEach(text -> vectors.add(SearchWords.vector(text.title(), text.rest())));
        jdbc.sql("update projects_search s set grams = n.vector::tsvector"
                        + " from unnest(:ids, :vectors) as n (id, vector) where s.project_id = n.id")
                .param("ids", texts.stream().map(Text::project).toArray(Long[]::new))
                .param("vectors", vectors.toArray(String[]::new))
                .update();
    }
}
