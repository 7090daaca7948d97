package org.baseportal.milestones.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.baseportal.milestones.domain.AdviceCommand;
import org.baseportal.milestones.domain.AdviceMark;
import org.baseportal.milestones.domain.GateDecision;
import org.jspecify.annotations.Nullable;

/** An adviser's sheet as it is filled in. */
record AdviceForm(
        @Nullable @NotNull GateDecision advice,
        @Nullable @NotNull @Min(1) @Max(10) Integer evidence,
        @Nullable @NotNull @Min(1) @Max(10) Integer technology,
        @Nullable @NotNull @Min(1) @Max(10) Integer regulation,
        @Nullable @NotNull @Min(1) @Max(10) Integer market,
        @Nullable @NotNull @Min(1) @Max(10) Integer means,
        @Nullable @NotBlank @Size(max = 4000) String words) {

    static AdviceForm empty() {
        return new AdviceForm(null, null, null, null, null, null, null);
    }

    /** Only for a form that was found right. */
    AdviceCommand toCommand() {
        Map<AdviceMark, Integer> marks = new EnumMap<>(AdviceMark.class);
        marks.put(AdviceMark.EVIDENCE, Objects.requireNonNull(evidence));
        marks.put(AdviceMark.TECHNOLOGY, Objects.requireNonNull(technology));
        marks.put(AdviceMark.REGULATION, Objects.requireNonNull(regulation));
        marks.put(AdviceMark.MARKET, Objects.requireNonNull(market));
        marks.put(AdviceMark.MEANS, Objects.requireNonNull(means));
        return new AdviceCommand(Objects.requireNonNull(advice), marks, Objects.requireNonNull(words));
    }
}
