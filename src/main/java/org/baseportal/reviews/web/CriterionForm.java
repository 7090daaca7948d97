package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.baseportal.projects.ProductKind;
import org.baseportal.reviews.domain.Anchor;
import org.baseportal.reviews.domain.Criterion;
import org.baseportal.reviews.domain.CriterionCommand;
import org.baseportal.reviews.domain.Point;
import org.jspecify.annotations.Nullable;

/** One criterion with its scale in words and what to look at. Numbers are kept as typed. */
record CriterionForm(
        @Nullable String version,
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String guidanceZh,
        @Nullable String guidanceEn,
        @Nullable String weight,
        @Nullable String maxScore,
        @Nullable String commentBelow,
        @Nullable String commentAbove,
        @Nullable String knockOutBelow,
        @Nullable List<@Nullable AnchorRow> anchors,
        @Nullable List<@Nullable PointRow> points) {

    private static final int ANCHORS = 5;
    private static final int POINTS = 6;
    private static final int MOST = 12;

    CriterionForm {
        anchors = filled(anchors, new AnchorRow(null, null, null), ANCHORS);
        points = filled(points, new PointRow(null, null, null), POINTS);
    }

    private static <T> List<@Nullable T> filled(@Nullable List<@Nullable T> sent, T empty, int least) {
        List<@Nullable T> rows = new ArrayList<>();
        if (sent != null) {
            sent.stream().limit(MOST).forEach(row -> rows.add(Objects.requireNonNullElse(row, empty)));
        }
        while (rows.size() < least) {
            rows.add(empty);
        }
        return rows;
    }

    static CriterionForm empty(long version) {
        return new CriterionForm(
                String.valueOf(version), null, null, null, null, null, null, "10", null, null, null, null, null);
    }

    static CriterionForm from(Criterion it, long version) {
        List<@Nullable AnchorRow> anchors = new ArrayList<>();
        it.anchors().forEach(a -> anchors.add(new AnchorRow(a.score().toPlainString(), a.wordsZh(), a.wordsEn())));
        List<@Nullable PointRow> points = new ArrayList<>();
        it.points()
                .forEach(p -> points.add(
                        new PointRow(p.kind() == null ? null : p.kind().name(), p.wordsZh(), p.wordsEn())));
        return new CriterionForm(
                String.valueOf(version),
                it.code(),
                it.nameZh(),
                it.nameEn(),
                it.guidanceZh(),
                it.guidanceEn(),
                it.weight().stripTrailingZeros().toPlainString(),
                String.valueOf(it.maxScore()),
                plain(it.commentBelow()),
                plain(it.commentAbove()),
                plain(it.knockOutBelow()),
                anchors,
                points);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    CriterionCommand read(Typed typed) {
        String known = typed.line("code", code, 20);
        if (!known.isEmpty() && !known.matches("[A-Z][A-Z0-9_]{1,19}")) {
            typed.reject("code", "reviews.criteria.code.shape");
        }
        String top = maxScore != null && Set.of("5", "10", "100").contains(maxScore) ? maxScore : "10";
        return new CriterionCommand(
                known,
                typed.line("nameZh", nameZh, 60),
                typed.line("nameEn", nameEn, 100),
                typed.text("guidanceZh", guidanceZh, 1000),
                typed.text("guidanceEn", guidanceEn, 2000),
                typed.needed("weight", weight, 2, "0.01", "100"),
                Integer.parseInt(top),
                typed.number("commentBelow", commentBelow, 1, "0", top),
                typed.number("commentAbove", commentAbove, 1, "0", top),
                typed.number("knockOutBelow", knockOutBelow, 1, "0", top),
                readAnchors(typed, top),
                readPoints(typed));
    }

    private List<Anchor> readAnchors(Typed typed, String top) {
        List<Anchor> read = new ArrayList<>();
        Set<BigDecimal> seen = new HashSet<>();
        List<@Nullable AnchorRow> rows = Objects.requireNonNullElse(anchors, List.of());
        for (int i = 0; i < rows.size(); i++) {
            AnchorRow row = rows.get(i);
            if (row == null || row.isBlank()) {
                continue;
            }
            String at = "anchors[" + i + "].";
            BigDecimal score = typed.needed(at + "score", row.score(), 1, "0", top);
            if (!seen.add(score.stripTrailingZeros())) {
                typed.reject(at + "score", "reviews.criteria.anchor.twice");
            }
            read.add(new Anchor(
                    score,
                    typed.line(at + "wordsZh", row.wordsZh(), 300),
                    typed.line(at + "wordsEn", row.wordsEn(), 600)));
        }
        return read;
    }

    private List<Point> readPoints(Typed typed) {
        List<Point> read = new ArrayList<>();
        List<@Nullable PointRow> rows = Objects.requireNonNullElse(points, List.of());
        for (int i = 0; i < rows.size(); i++) {
            PointRow row = rows.get(i);
            if (row == null || row.wordsZh() == null && row.wordsEn() == null) {
                continue;
            }
            String at = "points[" + i + "].";
            read.add(new Point(
                    Typed.choice(ProductKind.class, row.kind()),
                    typed.line(at + "wordsZh", row.wordsZh(), 300),
                    typed.line(at + "wordsEn", row.wordsEn(), 600)));
        }
        return read;
    }

    /** One mark of the scale in words. */
    record AnchorRow(
            @Nullable String score,
            @Nullable String wordsZh,
            @Nullable String wordsEn) {

        boolean isBlank() {
            return score == null && wordsZh == null && wordsEn == null;
        }
    }

    /** One point to look at. */
    record PointRow(
            @Nullable String kind,
            @Nullable String wordsZh,
            @Nullable String wordsEn) {}
}
