package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import org.baseportal.projects.ProductKind;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a version. The first level is common to all projects.
 *
 * @param code short name in capitals, once in a version
 * @param weight its share of the 100
 * @param maxScore the top of the scale that begins at 0: 5, 10 or 100
 * @param commentBelow a mark below this asks for words, or null
 * @param commentAbove a mark above this asks for words, or null
 * @param knockOutBelow a mark below this is a knock-out 一票否决, or null
 */
public record Criterion(
        long id,
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

    public Criterion {
        anchors = List.copyOf(anchors);
        points = List.copyOf(points);
    }

    /** Whether the mark lies on the scale, in steps of a half (of one, on a scale of 100). */
    public boolean isOnScale(BigDecimal mark) {
        BigDecimal steps = maxScore == 100 ? mark : mark.multiply(BigDecimal.valueOf(2));
        return mark.signum() >= 0
                && mark.compareTo(BigDecimal.valueOf(maxScore)) <= 0
                && steps.stripTrailingZeros().scale() <= 0;
    }

    /** Whether such a mark must be explained in words. */
    public boolean asksForWords(BigDecimal mark) {
        return commentBelow != null && mark.compareTo(commentBelow) < 0
                || commentAbove != null && mark.compareTo(commentAbove) > 0
                || isKnockOut(mark);
    }

    /** Whether such a mark alone turns the project down. */
    public boolean isKnockOut(BigDecimal mark) {
        return knockOutBelow != null && mark.compareTo(knockOutBelow) < 0;
    }

    /**
     * What a mark brings to the total of 100: weight × mark ÷ top of the scale. Exact: the tops are 5, 10 and 100.
     */
    public BigDecimal worth(BigDecimal mark) {
        return weight.multiply(mark).divide(BigDecimal.valueOf(maxScore)).stripTrailingZeros();
    }

    /** The points to look at for a product of this kind. */
    public List<Point> pointsFor(@Nullable ProductKind product) {
        return points.stream().filter(point -> point.isFor(product)).toList();
    }

    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }

    public String guidance(boolean english) {
        return english ? guidanceEn : guidanceZh;
    }
}
