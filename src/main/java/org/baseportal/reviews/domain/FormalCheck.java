package org.baseportal.reviews.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formal check 形式审查.
 *
 * @param answers one for each item, in its order
 * @param reason what is to be put right, or why it is refused
 * @param dueOn by when a return is answered
 */
public record FormalCheck(
        CheckOutcome outcome,
        List<Answered> answers,
        @Nullable String reason,
        @Nullable LocalDate dueOn) {

    public FormalCheck {
        answers = List.copyOf(answers);
    }

    /** Whether something does not fit. */
    boolean isWrong() {
        return answers.stream().anyMatch(answer -> !answer.fits());
    }

    /** The answer to one item; a no says what is wrong. */
    public record Answered(
            int position, boolean fits, @Nullable String note) {}
}
