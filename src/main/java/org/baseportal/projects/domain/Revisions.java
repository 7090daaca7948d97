package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what stood in a project before each edit, so that a late editor can be shown the original. */
@Component
class Revisions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Project project, ProjectContent before, String editor, Instant at) {
        jdbc.sql("""
                insert into projects_revision (project_id, version, content, edited_by, edited_at)
                values (:project, :version, :content, :editor, :at)""")
                .param("project", project.id())
                .param("version", project.version())
                .param("content", json.writeValueAsString(before))
                .param("editor", editor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What stood in the project at that version; empty if nobody has edited it since. */
    Optional<Revision> at(long project, long version) {
        return jdbc.sql("""
                select content, edited_by, edited_at from projects_revision
                where project_id = :project and version >= :version order by version limit 1""")
                .param("project", project)
                .param("version", version)
                .query((row, number) -> new Revision(
                        json.readValue(row.getString("content"), ProjectContent.class),
                        row.getString("edited_by"),
                        row.getTimestamp("edited_at").toInstant()))
                .optional();
    }

    /** Everything that ever stood in the project before an edit, the latest first. */
    List<ProjectContent> all(long project) {
        return jdbc
                .sql("select content from projects_revision where project_id = ? order by version desc")
                .param(project)
                .query(String.class)
                .list()
                .stream()
                .map(content -> json.readValue(content, ProjectContent.class))
                .toList();
    }

    /** The content before an edit, and who edited it when. */
    record Revision(ProjectContent content, String editor, Instant at) {}
}
