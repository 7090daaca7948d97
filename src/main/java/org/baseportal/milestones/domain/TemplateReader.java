package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stage plans: the heads in one statement, a whole version in two. */
@Component
class TemplateReader {

    private static final String HEADS = """
            select t.*, u.display_name as publisher,
                (select count(*) from milestones_plan p where p.template_id = t.id) as projects,
                (select count(*) from milestones_template_item i where i.template_id = t.id) as size,
                (select array_agg(coalesce((select max(i.usual_days) from milestones_template_item i
                     where i.template_id = t.id and milestones_stage_rank(i.stage) = n), 0) order by n)
                 from generate_series(1, 5) n) as stage_days
            from milestones_template t left join accounts_user u on u.id = t.published_by
            """;

    private final JdbcClient jdbc;

    TemplateReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StageTemplate> heads() {
        return jdbc.sql(HEADS + "order by t.product_kind, t.number desc")
                .query((row, number) -> head(row, List.of()))
                .list();
    }

    Optional<StageTemplate> find(long id) {
        List<TemplateItem> items =
                jdbc.sql("""
                select * from milestones_template_item where template_id = :id
                order by milestones_stage_rank(stage), position""").param("id", id).query(TemplateReader::item).list();
        return jdbc.sql(HEADS + "where t.id = :id")
                .param("id", id)
                .query((row, number) -> head(row, items))
                .optional();
    }

    private static StageTemplate head(ResultSet row, List<TemplateItem> items) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new StageTemplate(
                row.getLong("id"),
                ProductKind.valueOf(row.getString("product_kind")),
                row.getInt("number"),
                TemplateState.valueOf(row.getString("state")),
                row.getString("note"),
                published == null ? null : Days.of(published.toInstant()),
                row.getString("publisher"),
                row.getLong("projects"),
                row.getLong("version"),
                row.getInt("size"),
                Arrays.asList((Integer[]) row.getArray("stage_days").getArray()),
                items);
    }

    private static TemplateItem item(ResultSet row, int number) throws SQLException {
        return new TemplateItem(
                row.getLong("id"),
                Stage.valueOf(row.getString("stage")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("required"),
                row.getInt("usual_days"),
                Acceptor.valueOf(row.getString("accepted_by")),
                Proof.valueOf(row.getString("proof")),
                row.getBoolean("money_bound"),
                row.getObject("clock_id", Integer.class));
    }
}
