package org.baseportal.reviews.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.projects.ProductKind;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads versions of criteria: the heads in one statement, a whole version in four. */
@Component
class CriteriaReader {

    private static final String HEADS = """
            select v.id, v.set_id, s.name_zh, s.name_en, v.number, v.state, v.note, v.published_at, v.version,
                u.display_name
            from reviews_criteria_version v
            join reviews_criteria_set s on s.id = v.set_id
            left join accounts_user u on u.id = v.published_by
            """;

    private final JdbcClient jdbc;

    CriteriaReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions without their criteria, the newest of each set first. */
    List<CriteriaVersion> heads() {
        return jdbc.sql(HEADS + "order by s.id, v.number desc")
                .query((row, i) -> head(row, List.of()))
                .list();
    }

    Optional<CriteriaVersion> find(long id) {
        List<Criterion> criteria = criteria(id);
        return jdbc.sql(HEADS + "where v.id = ?")
                .param(id)
                .query((row, i) -> head(row, criteria))
                .optional();
    }

    private List<Criterion> criteria(long version) {
        Map<Long, List<Anchor>> anchors = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.criterion_id, a.score, a.words_zh, a.words_en from reviews_anchor a
                        join reviews_criterion c on c.id = a.criterion_id
                        where c.version_id = ? order by a.criterion_id, a.score desc""").param(version).query(row -> {
            anchors.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Anchor(Marks.plain(row.getBigDecimal("score")), row.getString(3), row.getString(4)));
        });
        Map<Long, List<Point>> points = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.criterion_id, p.product_kind, p.words_zh, p.words_en from reviews_point p
                        join reviews_criterion c on c.id = p.criterion_id
                        where c.version_id = ? order by p.criterion_id, p.position""").param(version).query(row -> {
            points.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Point(kind(row.getString(2)), row.getString(3), row.getString(4)));
        });
        return jdbc.sql("select * from reviews_criterion where version_id = ? order by position")
                .param(version)
                .query((row, i) -> criterion(row, anchors, points))
                .list();
    }

    private static Criterion criterion(ResultSet row, Map<Long, List<Anchor>> anchors, Map<Long, List<Point>> points)
            throws SQLException {
        long id = row.getLong("id");
        return new Criterion(
                id,
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("guidance_zh"),
                row.getString("guidance_en"),
                row.getBigDecimal("weight"),
                row.getInt("max_score"),
                Marks.plainOrNull(row.getBigDecimal("comment_below")),
                Marks.plainOrNull(row.getBigDecimal("comment_above")),
                Marks.plainOrNull(row.getBigDecimal("knock_out_below")),
                anchors.getOrDefault(id, List.of()),
                points.getOrDefault(id, List.of()));
    }

    private static CriteriaVersion head(ResultSet row, List<Criterion> criteria) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new CriteriaVersion(
                row.getLong("id"),
                row.getLong("set_id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getInt("number"),
                CriteriaState.valueOf(row.getString("state")),
                row.getString("note"),
                published == null ? null : Days.of(published.toInstant()),
                row.getString("display_name"),
                row.getLong("version"),
                criteria);
    }

    private static @Nullable ProductKind kind(@Nullable String name) {
        return name == null ? null : ProductKind.valueOf(name);
    }
}
