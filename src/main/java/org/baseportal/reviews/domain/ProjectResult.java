package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The result of one project in its round. All numbers are rounded as they are shown, by {@link Rounding}.
 *
 * @param sheets how many handed-in sheets it rests on
 * @param score what it is ranked by: the trimmed mean where there is one, else the mean
 * @param mean the mean of the weighted totals
 * @param trimmed the mean without the highest and the lowest, from five sheets up
 * @param spread the sample standard deviation of the totals, from two sheets up
 * @param lowest the lowest total
 * @param highest the highest total
 * @param normalised the mean of the totals normalised per reviewer (z), where reviewers can be compared
 * @param approve how many advise to approve; likewise the others
 * @param knockOuts how many sheets hold a knock-out
 * @param discuss whether the spread, or a knock-out, asks for discussion
 * @param rank its rank in the round: equals share one, and the next is left out
 * @param tied whether others share its rank
 */
public record ProjectResult(
        long projectId,
        int sheets,
        BigDecimal score,
        BigDecimal mean,
        @Nullable BigDecimal trimmed,
        @Nullable BigDecimal spread,
        BigDecimal lowest,
        BigDecimal highest,
        @Nullable BigDecimal normalised,
        int approve,
        int revise,
        int reject,
        int knockOuts,
        boolean discuss,
        int rank,
        boolean tied) {

    ProjectResult ranked(int place, boolean shared) {
        return new ProjectResult(
                projectId,
                sheets,
                score,
                mean,
                trimmed,
                spread,
                lowest,
                highest,
                normalised,
                approve,
                revise,
                reject,
                knockOuts,
                discuss,
                place,
                shared);
    }
}
