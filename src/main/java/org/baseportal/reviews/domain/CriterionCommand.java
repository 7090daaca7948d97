package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A criterion as somebody wants it to be; the parts as in {@link Criterion}. */
public record CriterionCommand(
        String code,
        String nameZh,
        String nameEn,
        String guidanceZh,
        String guidanceEn,
        BigDecimal weight,
        int maxScore,
        @Nullable BigDecimal commentBelow,
        @Nullable BigDecimal commentAbove,
        @Nullable BigDecimal knockOutBelow,
        List<Anchor> anchors,
        List<Point> points) {

    public CriterionCommand {
        anchors = List.copyOf(anchors);
        points = List.copyOf(points);
    }

    static CriterionCommand of(Criterion criterion) {
        return new CriterionCommand(
                criterion.code(),
                criterion.nameZh(),
                criterion.nameEn(),
                criterion.guidanceZh(),
                criterion.guidanceEn(),
                criterion.weight(),
                criterion.maxScore(),
                criterion.commentBelow(),
                criterion.commentAbove(),
                criterion.knockOutBelow(),
                criterion.anchors(),
                criterion.points());
    }
}
