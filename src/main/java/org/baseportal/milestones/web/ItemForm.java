package org.baseportal.milestones.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.baseportal.milestones.domain.Acceptor;
import org.baseportal.milestones.domain.MilestoneContent;
import org.baseportal.milestones.domain.MilestoneView;
import org.baseportal.milestones.domain.Proof;
import org.baseportal.projects.Stage;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A milestone as it is typed; {@code stage} and {@code dueOn} count for a new one only. */
record ItemForm(
        @Nullable Long version,
        @Nullable @NotBlank @Size(max = 200) String nameZh,
        @Nullable @Size(max = 300) String nameEn,
        @Nullable Stage stage,
        @Nullable LocalDate dueOn,
        @Nullable Boolean required,
        @Nullable @NotNull Proof proof,
        @Nullable @NotNull Acceptor acceptedBy,
        @Nullable Long ownerId,
        @Nullable @Size(max = 200) String responsible,
        @Nullable @Size(max = 200) String indicator,
        @Nullable @Size(max = 100) String target,
        @Nullable @Size(max = 100) String actual,
        @Nullable @NotNull @Min(1) @Max(100) Integer weight,
        @Nullable Long predecessorId,
        @Nullable Integer clockId,
        @Nullable Boolean moneyBound,
        @Nullable @Size(max = 2000) String detail,
        @Nullable @NotBlank @Size(max = 2000) String reason) {

    private static final int LONGEST_YEARS = 20;

    ItemForm {
        required = Boolean.TRUE.equals(required);
        moneyBound = Boolean.TRUE.equals(moneyBound);
    }

    static ItemForm empty(Stage stage) {
        return new ItemForm(
                null,
                null,
                null,
                stage,
                null,
                false,
                null,
                Acceptor.STAFF,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                false,
                null,
                null);
    }

    static ItemForm from(MilestoneView milestone) {
        MilestoneContent content = milestone.content();
        return new ItemForm(
                milestone.version(),
                content.nameZh(),
                content.nameEn(),
                milestone.stage(),
                milestone.dueOn(),
                content.required(),
                content.proof(),
                content.acceptedBy(),
                content.ownerId(),
                content.responsible(),
                content.indicator(),
                content.target(),
                content.actual(),
                (int) content.weight(),
                content.predecessorId(),
                content.clockId(),
                content.moneyBound(),
                content.detail(),
                null);
    }

    /** What a new one needs besides. */
    void checkNew(LocalDate today, Errors errors) {
        if (stage == null) {
            errors.rejectValue("stage", "NotBlank");
        }
        if (dueOn == null) {
            if (!errors.hasFieldErrors("dueOn")) {
                errors.rejectValue("dueOn", "NotBlank");
            }
        } else if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            errors.rejectValue("dueOn", "milestones.error.rangelong");
        }
    }

    /** Only for a form that was found right. */
    MilestoneContent toContent() {
        return new MilestoneContent(
                Objects.requireNonNull(Texts.line(nameZh)),
                Texts.line(nameEn),
                detail,
                Boolean.TRUE.equals(required),
                Objects.requireNonNull(weight).shortValue(),
                Objects.requireNonNull(acceptedBy),
                Objects.requireNonNull(proof),
                ownerId,
                Texts.line(responsible),
                Texts.line(indicator),
                Texts.line(target),
                Texts.line(actual),
                predecessorId,
                Boolean.TRUE.equals(moneyBound),
                null,
                clockId);
    }
}
