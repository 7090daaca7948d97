package org.baseportal.projects.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.search.SearchWords;

/**
 * Turns a filter into SQL on {@code projects_listing l} and {@code projects_project p}; values are bound, never
 * written. What a person may not see of a project does not find it either.
 */
final class ProjectCondition {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();
    private final String full;

    private ProjectCondition(ProjectVisibility visible) {
        sql.append(visible.sql("p"));
        full = visible.fullSql("p");
        params.putAll(visible.params());
    }

    /** What the rows must fulfil for this person, leaving out words and what {@link ProjectCounts} splits by. */
    static ProjectCondition unsplit(ProjectFilter filter, ProjectVisibility visible) {
        ProjectCondition condition = new ProjectCondition(visible);
        condition.and("l.archived = :archived", "archived", filter.archived());
        condition.institution(filter);
        condition.marks(filter);
        return condition;
    }

    /** What the rows must fulfil for this person, words included: every hit, without an order of its own. */
    static ProjectCondition of(ProjectFilter filter, ProjectVisibility visible) {
        ProjectCondition condition = withoutWords(filter, visible);
        if (filter.q() != null && filter.isSearch()) {
            ProjectWords words = ProjectWords.of(filter.q(), condition.full);
            condition
                    .sql
                    .append(" and exists (select 1 from projects_search s where s.project_id = l.project_id and ")
                    .append(words.anywhere())
                    .append(')');
            condition.params.putAll(words.params());
        }
        return condition;
    }

    /** What the rows must fulfil for this person, leaving out words. */
    static ProjectCondition withoutWords(ProjectFilter filter, ProjectVisibility visible) {
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

    /** The same, of these projects only. */
    ProjectCondition among(List<Long> ids) {
        and("l.project_id = any(:ids)", "ids", ids.toArray(Long[]::new));
        return this;
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private void institution(ProjectFilter filter) {
        if (filter.institution() != null) {
            and(
                    "l.institution_id in (select i.id from partners_partner i"
                            + " where strpos(projects_fold(i.name_zh), :institution) > 0)",
                    "institution",
                    SearchWords.fold(filter.institution()));
        }
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
