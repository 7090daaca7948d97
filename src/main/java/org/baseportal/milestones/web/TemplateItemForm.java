package org.baseportal.milestones.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.baseportal.milestones.domain.Acceptor;
import org.baseportal.milestones.domain.Proof;
import org.baseportal.milestones.domain.TemplateItem;
import org.baseportal.milestones.domain.TemplateItemCommand;
import org.baseportal.projects.Stage;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** An item of a stage plan as it is typed. */
record TemplateItemForm(
        @Nullable Long version,
        @Nullable @NotNull Stage stage,
        @Nullable @NotBlank @Size(max = 200) String nameZh,
        @Nullable @Size(max = 300) String nameEn,
        @Nullable Boolean required,
        @Nullable @NotNull @Min(1) @Max(3650) Integer usualDays,
        @Nullable @NotNull Proof proof,
        @Nullable @NotNull Acceptor acceptedBy,
        @Nullable Integer clockId,
        @Nullable Boolean moneyBound) {

    TemplateItemForm {
        required = Boolean.TRUE.equals(required);
        moneyBound = Boolean.TRUE.equals(moneyBound);
    }

    static TemplateItemForm empty(long version, @Nullable Stage stage) {
        return new TemplateItemForm(version, stage, null, null, true, null, null, Acceptor.STAFF, null, false);
    }

    static TemplateItemForm from(long version, TemplateItem item) {
        return new TemplateItemForm(
                version,
                item.stage(),
                item.nameZh(),
                item.nameEn(),
                item.required(),
                item.usualDays(),
                item.proof(),
                item.acceptedBy(),
                item.clockId(),
                item.moneyBound());
    }

    /** Only for a form that was found right. */
    TemplateItemCommand toCommand(Stage at) {
        return new TemplateItemCommand(
                at,
                Objects.requireNonNull(Texts.line(nameZh)),
                Texts.line(nameEn),
                Boolean.TRUE.equals(required),
                Objects.requireNonNull(usualDays),
                Objects.requireNonNull(acceptedBy),
                Objects.requireNonNull(proof),
                Boolean.TRUE.equals(moneyBound),
                clockId);
    }
}
