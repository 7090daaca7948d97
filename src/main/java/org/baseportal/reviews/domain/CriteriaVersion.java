package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a set of criteria.
 *
 * @param number counts from 1 within the set
 * @param note what is new in it
 * @param publishedOn the Beijing day of its publication
 * @param publishedBy who published it; null for what the portal came with
 * @param version for two who edit at once
 */
public record CriteriaVersion(
        long id,
        long setId,
        String setNameZh,
        String setNameEn,
        int number,
        CriteriaState state,
        @Nullable String note,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedBy,
        long version,
        List<Criterion> criteria) {

    /** What the weights of a published version sum to. */
    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int FEWEST_ANCHORS = 2;

    public CriteriaVersion {
        criteria = List.copyOf(criteria);
    }

    /** The sum of the weights, exact. */
    public BigDecimal sum() {
        return criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isWhole() {
        return sum().compareTo(WHOLE) == 0;
    }

    public boolean isDraft() {
        return state == CriteriaState.DRAFT;
    }

    /** The codes of the criteria whose scale is not yet explained by two anchors at least. */
    public List<String> withoutAnchors() {
        List<String> codes = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.anchors().size() < FEWEST_ANCHORS) {
                codes.add(criterion.code());
            }
        }
        return codes;
    }

    /** Whether nothing stands in the way of publishing. */
    public boolean isReady() {
        return isDraft() && isWhole() && withoutAnchors().isEmpty();
    }

    public Optional<Criterion> criterion(long criterionId) {
        return criteria.stream().filter(it -> it.id() == criterionId).findFirst();
    }

    public String setName(boolean english) {
        return english ? setNameEn : setNameZh;
    }
}
