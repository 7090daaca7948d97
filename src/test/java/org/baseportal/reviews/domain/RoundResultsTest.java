package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundResultsTest {

    private final RoundResults results = new RoundResults(new BigDecimal("15"));

    @Test
    void theMeanOfFourSheetsIsExactAndRoundedOnce() {
        ProjectResult result =
                results.of(sheets(1, "80", "70.5", "60.25", "90")).get(0);
        assertThat(result.mean()).isEqualByComparingTo("75.19");
        assertThat(result.trimmed()).isNull();
        assertThat(result.score()).isEqualTo(result.mean());
        assertThat(result.spread()).isEqualByComparingTo("12.75");
    }

    @Test
    void fromFiveSheetsUpTheHighestAndTheLowestAreLeftOff() {
        ProjectResult result =
                results.of(sheets(1, "10", "70", "80", "75", "100")).get(0);
        assertThat(result.trimmed()).isEqualByComparingTo("75.00");
        assertThat(result.mean()).isEqualByComparingTo("67.00");
        assertThat(result.score()).isEqualByComparingTo("75.00");
    }

    @Test
    void equalScoresShareTheirRankAndTheNextIsLeftOut() {
        List<SheetScore> sheets = new ArrayList<>(sheets(1, "90", "80"));
        sheets.addAll(sheets(2, "70", "70"));
        sheets.addAll(sheets(3, "60", "80"));
        sheets.addAll(sheets(4, "10", "20"));
        List<ProjectResult> ranked = results.of(sheets);
        assertThat(ranked).extracting(ProjectResult::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranked).extracting(ProjectResult::tied).containsExactly(false, true, true, false);
    }

    @Test
    void aWideSpreadOrAKnockOutAsksForDiscussion() {
        assertThat(results.of(sheets(1, "40", "90")).get(0).discuss()).isTrue();
        assertThat(results.of(sheets(1, "80", "90")).get(0).discuss()).isFalse();
        SheetScore knockOut = new SheetScore(1, 1, new BigDecimal("80"), Advice.REJECT, true);
        assertThat(results.of(List.of(knockOut)).get(0).discuss()).isTrue();
    }

    @Test
    void aMildAndAStrictReviewerAreComparedByTheirOwnScale() {
        List<SheetScore> sheets = new ArrayList<>();
        for (int project = 1; project <= 3; project++) {
            sheets.add(score(project, 1, String.valueOf(70 + 10 * project)));
            sheets.add(score(project, 2, String.valueOf(10 + 10 * project)));
        }
        List<ProjectResult> ranked = results.of(sheets);
        assertThat(ranked.get(0).projectId()).isEqualTo(3);
        assertThat(ranked.get(0).normalised()).isEqualByComparingTo("1.00");
        assertThat(ranked.get(1).normalised()).isEqualByComparingTo("0.00");
        assertThat(ranked.get(2).normalised()).isEqualByComparingTo("-1.00");
    }

    @Test
    void aReviewerWhoGivesAllTheSameHasNoScale() {
        List<SheetScore> sheets = List.of(score(1, 1, "70"), score(2, 1, "70"));
        assertThat(results.of(sheets)).allMatch(result -> result.normalised() == null);
    }

    @Test
    void fiveHundredProjectsByThirtyReviewersAreReckonedInOnePass() {
        List<SheetScore> sheets = new ArrayList<>();
        for (int i = 0; i < 15_000; i++) {
            sheets.add(score(i % 500 + 1, i % 30 + 1, String.valueOf(40 + i * 7 % 60)));
        }
        assertThat(results.of(sheets)).hasSize(500);
    }

    private static List<SheetScore> sheets(long project, String... totals) {
        List<SheetScore> sheets = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            sheets.add(score(project, i + 1L, totals[i]));
        }
        return sheets;
    }

    private static SheetScore score(long project, long reviewer, String total) {
        return new SheetScore(project, reviewer, new BigDecimal(total), Advice.APPROVE, false);
    }
}
