package org.baseportal.projects.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a filter into SQL on {@code projects_listing l} and {@code projects_project p}; values are bound, never
 * written. What a person may not see of a project does not find it either.
 */
final class ProjectCondition {

    /** More words than this are no search. */
    private static final int MOST_WORDS = 8;

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();
    private final String full;

    private ProjectCondition(ProjectVisibility visible) {
        sql.append(visible.sql("p"));
        full = visible.fullSql("p");
        params.putAll(visible.params());
    }

    /** What the rows must fulfil for this person, leaving out what {@link ProjectCounts} splits by. */
    static ProjectCondition unsplit(ProjectFilter filter, ProjectVisibility visible) {
        ProjectCondition condition = new ProjectCondition(visible);
        condition.and("l.archived = :archived", "archived", filter.archived());
        condition.words(filter);
        condition.marks(filter);
        return condition;
    }

    /** What the rows must fulfil for this person. */
    static ProjectCondition of(ProjectFilter filter, ProjectVisibility visible) {
        ProjectCondition condition = unsplit(filter, visible);
        if (!filter.statuses().isEmpty()) {
            condition.andInFull("l.status in (:statuses)", "statuses", names(filter.statuses()));
        }
        if (!filter.stages().isEmpty()) {
            condition.andInFull("l.stage in (:stages)", "stages", names(filter.stages()));
        }
        if (filter.field() != null) {
            condition.andInFull("l.field_code = :field", "field", filter.field());
        }
        if (filter.year() != null) {
            condition.and("l.year = :year", "year", filter.year());
        }
        return condition;
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private void words(ProjectFilter filter) {
        if (filter.q() != null) {
            String[] words = fold(filter.q()).split("\\s+", MOST_WORDS + 1);
            for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                word("word" + i, words[i]);
            }
        }
        if (filter.institution() != null) {
            String institution = fold(filter.institution());
            and("strpos(projects_fold(l.institution_name), :institution) > 0", "institution", institution);
        }
    }

    /** The grams find the rows by their index; the text itself has the last word. */
    private void word(String name, String word) {
        if (word.codePointCount(0, word.length()) > 1) {
            sql.append(" and l.grams @@ projects_gram_query(:").append(name).append(')');
        }
        String shown = "case when " + full + " then l.search_text"
                + " else projects_fold(l.code || E'\\n' || l.title_zh || E'\\n' || l.institution_name) end";
        and("strpos(" + shown + ", :" + name + ") > 0", name, word);
    }

    private void marks(ProjectFilter filter) {
        if (filter.key() != null) {
            String listed = "exists (select 1 from projects_key_mark k where k.project_id = l.project_id";
            if (filter.key().year() == null) {
                sql.append(" and ").append(listed).append(')');
            } else {
                and(listed + " and k.year = :key)", "key", filter.key().year());
            }
        }
        if (filter.owner() != null) {
            andInFull("coalesce(l.owner_id, 0) = :owner", "owner", filter.owner());
        }
        if (filter.tag() != null) {
            andInFull(
                    "exists (select 1 from projects_tag t where t.project_id = l.project_id and t.tag = :tag)",
                    "tag",
                    filter.tag());
        }
        if (filter.kind() != null) {
            andInFull("l.product_kind = :kind", "kind", filter.kind().name());
        }
    }

    private void andInFull(String condition, String name, Object value) {
        and(full + " and " + condition, name, value);
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        params.put(name, value);
    }

    /** The same folding as the database's {@code projects_fold}. */
    private static String fold(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    String sql() {
        return sql.toString();
    }

    /** Whether a row may be shown in full. */
    String full() {
        return full;
    }

    Map<String, Object> params() {
        return params;
    }
}
