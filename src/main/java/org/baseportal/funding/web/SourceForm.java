package org.baseportal.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.GovernmentLevel;
import org.baseportal.funding.domain.Instrument;
import org.baseportal.funding.domain.SourceData;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A source as it is typed. */
record SourceForm(
        @NotNull @Nullable Channel channel,
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String provider,
        @NotNull @Nullable Instrument instrument,
        @Size(max = 2000) @Nullable String purpose,
        @Size(max = 1000) @Nullable String limits,
        @Nullable List<Stage> stages,
        @Nullable List<String> fields,
        @Nullable Yuan projectCap,
        @Size(max = 10) @Nullable String cofunding,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate useBy,
        @Size(max = 100) @Nullable String documentNumber,
        @Nullable GovernmentLevel level,
        @Size(max = 100) @Nullable String budgetNumber,
        @Nullable Boolean after,
        @Nullable UUID token,
        @Nullable Long version) {

    SourceForm {
        stages = present(stages);
        fields = present(fields);
        after = Boolean.TRUE.equals(after);
    }

    /** What was chosen; what came empty is nothing. */
    private static <T> List<T> present(@Nullable List<@Nullable T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    static SourceForm empty() {
        return new SourceForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null);
    }

    /** A form with what is known of a source, to be corrected. */
    static SourceForm from(SourceData data, long version) {
        SourceData.Government government = data.government();
        return new SourceForm(
                data.channel(),
                data.name(),
                data.provider(),
                data.instrument(),
                data.purpose(),
                data.limits(),
                data.stages(),
                data.fields(),
                data.projectCap(),
                data.cofunding() == null
                        ? null
                        : data.cofunding().stripTrailingZeros().toPlainString(),
                data.lastOn(),
                data.useBy(),
                data.documentNumber(),
                government == null ? null : government.level(),
                government == null ? null : government.budgetNumber(),
                government != null && government.after(),
                null,
                version);
    }

    /** The same typed by somebody who did not see that another was faster, now for the version that is there. */
    SourceForm over(long newVersion) {
        return new SourceForm(
                channel,
                name,
                provider,
                instrument,
                purpose,
                limits,
                stages,
                fields,
                projectCap,
                cofunding,
                lastOn,
                useBy,
                documentNumber,
                level,
                budgetNumber,
                after,
                token,
                newVersion);
    }

    /** What annotations cannot say. */
    void check(Errors errors) {
        if (channel == Channel.GOVERNMENT && level == null && !errors.hasFieldErrors("level")) {
            errors.rejectValue("level", "funding.form.level.missing");
        }
        if (channel == Channel.GOVERNMENT && documentNumber == null) {
            errors.rejectValue("documentNumber", "funding.form.documentNumber.missing");
        }
        if (projectCap != null && projectCap.isZero()) {
            errors.rejectValue("projectCap", "funding.form.amount.positive");
        }
        if (cofunding != null && !cofunding.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            errors.rejectValue("cofunding", "funding.form.cofunding.wrong");
        }
        MoneyDays.check("lastOn", lastOn, errors);
        MoneyDays.check("useBy", useBy, errors);
    }

    /** Only for a form that was found right. */
    SourceData toCommand() {
        return new SourceData(
                Objects.requireNonNull(channel),
                Objects.requireNonNull(Texts.line(provider)),
                Objects.requireNonNull(Texts.line(name)),
                Objects.requireNonNull(instrument),
                purpose,
                limits,
                Objects.requireNonNull(stages),
                Objects.requireNonNull(fields),
                projectCap,
                cofunding == null ? null : new BigDecimal(cofunding),
                lastOn,
                useBy,
                Texts.line(documentNumber),
                channel == Channel.GOVERNMENT
                        ? new SourceData.Government(
                                Objects.requireNonNull(level), Texts.line(budgetNumber), Boolean.TRUE.equals(after))
                        : null);
    }
}
