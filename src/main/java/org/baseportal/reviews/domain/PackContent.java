package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** Everything behind a decision, as it stood when it was taken. Kept as it is, and shown from here alone. */
public record PackContent(
        String madeAt,
        ProjectPart project,
        RoundPart round,
        List<CriterionPart> criteria,
        List<SheetView> sheets,
        List<ReviewerPart> reviewers,
        ProjectResult result,
        int ranked,
        DecisionPart decision) {

    /** The project as it was judged. */
    public record ProjectPart(
            String code,
            String titleZh,
            @Nullable String titleEn,
            long version,
            @Nullable String institution,
            @Nullable String field,
            @Nullable ProductKind productKind,
            @Nullable String indication,
            @Nullable Integer trl,
            @Nullable String piName,
            Stage stage,
            @Nullable String summary,
            @Nullable String problem,
            @Nullable String advantage,
            @Nullable String economics,
            @Nullable BigDecimal wanted) {}

    /** The round and its rules. */
    public record RoundPart(
            long id,
            String name,
            RoundMode mode,
            String criteriaZh,
            String criteriaEn,
            int criteriaNumber,
            LocalDate dueOn,
            int minimumReviewers,
            int quorum,
            ConflictRule conflictRule,
            @Nullable BigDecimal passMark,
            BigDecimal spreadMark) {}

    /** One criterion of the version. */
    public record CriterionPart(long id, String code, String nameZh, String nameEn, BigDecimal weight, int maxScore) {

        public String name(boolean english) {
            return english ? nameEn : nameZh;
        }
    }

    /** Everybody who was asked: who scored, who declined, against whom a conflict stood, and what was lifted. */
    public record ReviewerPart(
            String name,
            Progress progress,
            @Nullable Answer answer,
            @Nullable String note,
            @Nullable String liftReason) {}

    /** The decision itself. */
    public record DecisionPart(
            Outcome outcome,
            @Nullable BigDecimal amount,
            @Nullable Stage entryStage,
            @Nullable String reason,
            @Nullable String condition,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate noticeEndsOn,
            String minutesNumber,
            LocalDate minutesOn,
            boolean against,
            List<String> approvers) {}
}
