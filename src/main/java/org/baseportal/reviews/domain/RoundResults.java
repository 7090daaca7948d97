package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the results of a whole round in one pass over its handed-in sheets.
 *
 * <p>Totals are normalised per reviewer by the standard score z = (x − x̄ᵣ) / sᵣ over the sheets of reviewer r in this
 * round (GB/T 3358.1, standardised variable), so that a reviewer who gives 7 to 10 and one who gives 2 to 5 can be
 * compared; it is shown beside the raw totals and never replaces them. A reviewer with fewer than two sheets, or with
 * equal ones only, has no z.
 */
final class RoundResults {

    private final BigDecimal spreadMark;

    RoundResults(BigDecimal spreadMark) {
        this.spreadMark = spreadMark;
    }

    /** The results by rank; projects without a sheet have none. */
    List<ProjectResult> of(List<SheetScore> sheets) {
        Map<Long, List<SheetScore>> byReviewer = sheets.stream().collect(Collectors.groupingBy(SheetScore::reviewerId));
        Map<Long, Scale> scales = new HashMap<>();
        byReviewer.forEach((reviewer, own) -> scales.put(reviewer, Scale.of(totals(own))));
        Map<Long, List<SheetScore>> byProject = sheets.stream()
                .collect(Collectors.groupingBy(SheetScore::projectId, LinkedHashMap::new, Collectors.toList()));
        List<ProjectResult> results = new ArrayList<>();
        byProject.forEach((project, own) -> results.add(result(project, own, scales)));
        return rank(results);
    }

    private ProjectResult result(long project, List<SheetScore> sheets, Map<Long, Scale> scales) {
        List<BigDecimal> totals = totals(sheets);
        BigDecimal mean = Numbers.mean(totals);
        BigDecimal trimmed = Numbers.trimmedMean(totals);
        BigDecimal spread = Numbers.spread(totals);
        int knockOuts = (int) sheets.stream().filter(SheetScore::knockOut).count();
        return new ProjectResult(
                project,
                sheets.size(),
                Rounding.shown(trimmed == null ? mean : trimmed),
                Rounding.shown(mean),
                shown(trimmed),
                shown(spread),
                Rounding.shown(totals.stream().min(Comparator.naturalOrder()).orElseThrow()),
                Rounding.shown(totals.stream().max(Comparator.naturalOrder()).orElseThrow()),
                shown(normalised(sheets, scales)),
                advising(sheets, Advice.APPROVE),
                advising(sheets, Advice.REVISE),
                advising(sheets, Advice.REJECT),
                knockOuts,
                knockOuts > 0 || spread != null && spread.compareTo(spreadMark) > 0,
                0,
                false);
    }

    private static @Nullable BigDecimal normalised(List<SheetScore> sheets, Map<Long, Scale> scales) {
        List<BigDecimal> standard = sheets.stream()
                .map(sheet ->
                        Objects.requireNonNull(scales.get(sheet.reviewerId())).standard(sheet.total()))
                .filter(Objects::nonNull)
                .map(z -> (BigDecimal) z)
                .toList();
        return standard.isEmpty() ? null : Numbers.mean(standard);
    }

    /** Equal scores, as they are shown, share a rank: 1, 2, 2, 4. */
    private static List<ProjectResult> rank(List<ProjectResult> results) {
        List<ProjectResult> sorted = results.stream()
                .sorted(Comparator.comparing(ProjectResult::score).reversed().thenComparing(ProjectResult::projectId))
                .toList();
        Map<BigDecimal, Long> alike =
                sorted.stream().collect(Collectors.groupingBy(ProjectResult::score, Collectors.counting()));
        List<ProjectResult> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            ProjectResult result = sorted.get(i);
            boolean sameAsBefore = i > 0 && ranked.get(i - 1).score().equals(result.score());
            int place = sameAsBefore ? ranked.get(i - 1).rank() : i + 1;
            ranked.add(result.ranked(place, Objects.requireNonNull(alike.get(result.score())) > 1));
        }
        return ranked;
    }

    private static int advising(List<SheetScore> sheets, Advice advice) {
        return (int) sheets.stream().filter(it -> it.advice() == advice).count();
    }

    private static List<BigDecimal> totals(List<SheetScore> sheets) {
        return sheets.stream().map(SheetScore::total).toList();
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal exact) {
        return exact == null ? null : Rounding.shown(exact);
    }

    /** How one reviewer gives marks in this round. */
    record Scale(BigDecimal mean, @Nullable BigDecimal spread) {

        static Scale of(List<BigDecimal> totals) {
            return new Scale(Numbers.mean(totals), Numbers.spread(totals));
        }

        @Nullable
        BigDecimal standard(BigDecimal total) {
            return spread == null || spread.signum() == 0
                    ? null
                    : total.subtract(mean).divide(spread, Rounding.INNER);
        }
    }
}
