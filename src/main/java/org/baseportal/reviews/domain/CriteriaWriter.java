package org.baseportal.reviews.domain;

import java.util.List;
import org.baseportal.projects.ProductKind;
import org.baseportal.shared.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes criteria with their anchors and points. Triggers refuse all of it once the version is published. */
@Component
class CriteriaWriter {

    private final JdbcClient jdbc;

    CriteriaWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextId() {
        return jdbc.sql("select nextval('reviews_criteria_seq')")
                .query(Long.class)
                .single();
    }

    long add(long versionId, CriterionCommand criterion) {
        long id = nextId();
        int added = jdbc.sql("""
                        insert into reviews_criterion (id, version_id, position, code, name_zh, name_en, guidance_zh,
                            guidance_en, weight, max_score, comment_below, comment_above, knock_out_below)
                        select :id, :of, coalesce(max(position), 0) + 1, :code, :nameZh, :nameEn, :guidanceZh,
                            :guidanceEn, :weight, :maxScore, :below, :above, :knockOut
                        from reviews_criterion where version_id = :of
                        on conflict (version_id, code) do nothing""")
                .param("id", id)
                .param("of", versionId)
                .param("code", criterion.code())
                .param("nameZh", criterion.nameZh())
                .param("nameEn", criterion.nameEn())
                .param("guidanceZh", criterion.guidanceZh())
                .param("guidanceEn", criterion.guidanceEn())
                .param("weight", criterion.weight())
                .param("maxScore", criterion.maxScore())
                .param("below", criterion.commentBelow())
                .param("above", criterion.commentAbove())
                .param("knockOut", criterion.knockOutBelow())
                .update();
        if (added == 0) {
            throw new ConflictException("reviews.criteria.code.taken", criterion.code());
        }
        words(id, criterion);
        return id;
    }

    void change(long versionId, long id, CriterionCommand criterion) {
        boolean taken = jdbc.sql("select exists (select 1 from reviews_criterion"
                        + " where version_id = ? and code = ? and id <> ?)")
                .params(versionId, criterion.code(), id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new ConflictException("reviews.criteria.code.taken", criterion.code());
        }
        jdbc.sql("""
                        update reviews_criterion set code = :code, name_zh = :nameZh, name_en = :nameEn,
                            guidance_zh = :guidanceZh, guidance_en = :guidanceEn, weight = :weight,
                            max_score = :maxScore, comment_below = :below, comment_above = :above,
                            knock_out_below = :knockOut
                        where id = :id and version_id = :of""")
                .param("id", id)
                .param("of", versionId)
                .param("code", criterion.code())
                .param("nameZh", criterion.nameZh())
                .param("nameEn", criterion.nameEn())
                .param("guidanceZh", criterion.guidanceZh())
                .param("guidanceEn", criterion.guidanceEn())
                .param("weight", criterion.weight())
                .param("maxScore", criterion.maxScore())
                .param("below", criterion.commentBelow())
                .param("above", criterion.commentAbove())
                .param("knockOut", criterion.knockOutBelow())
                .update();
        jdbc.sql("delete from reviews_anchor where criterion_id = ?").param(id).update();
        jdbc.sql("delete from reviews_point where criterion_id = ?").param(id).update();
        words(id, criterion);
    }

    private void words(long id, CriterionCommand criterion) {
        for (Anchor anchor : criterion.anchors()) {
            jdbc.sql("insert into reviews_anchor (criterion_id, score, words_zh, words_en) values (?, ?, ?, ?)")
                    .params(id, anchor.score(), anchor.wordsZh(), anchor.wordsEn())
                    .update();
        }
        List<Point> points = criterion.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            jdbc.sql("insert into reviews_point (criterion_id, position, product_kind, words_zh, words_en)"
                            + " values (:id, :position, :kind, :zh, :en)")
                    .param("id", id)
                    .param("position", i + 1)
                    .param("kind", name(point.kind()))
                    .param("zh", point.wordsZh())
                    .param("en", point.wordsEn())
                    .update();
        }
    }

    private static @Nullable String name(@Nullable ProductKind kind) {
        return kind == null ? null : kind.name();
    }
}
