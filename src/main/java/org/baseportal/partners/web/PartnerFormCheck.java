package org.baseportal.partners.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baseportal.partners.CreditCode;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/** Whether a typed organisation is right, as far as it can be said without knowing the others. */
@Component
class PartnerFormCheck {

    private static final int LONGEST_ALIAS = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate FIRST_CHECK = LocalDate.of(2000, 1, 1);

    private final Validator validator;
    private final PartnerChoices choices;
    private final Clock clock;

    PartnerFormCheck(Validator validator, PartnerChoices choices, Clock clock) {
        this.validator = validator;
        this.choices = choices;
        this.clock = clock;
    }

    void check(PartnerForm form, List<String> fieldsBefore, @Nullable Long ownerBefore, Errors errors) {
        validator.validate(form, errors);
        if (form.creditCode() != null && CreditCode.parse(form.creditCode()).isEmpty()) {
            errors.rejectValue("creditCode", "partners.form.creditCode.wrong");
        }
        if (form.aliasList().stream().anyMatch(alias -> alias.length() > LONGEST_ALIAS)) {
            errors.rejectValue("aliases", "partners.form.aliases.tooLong");
        }
        if (form.district() != null && (form.province() != null || form.city() != null)) {
            errors.rejectValue("province", "partners.form.province.twoPlaces");
        }
        refuseUnknown("district", form.district(), choices.districts(Locale.ROOT), errors);
        if (form.owner() != null && !form.owner().equals(ownerBefore)) {
            refuseUnknown("owner", form.owner().toString(), choices.owners(), errors);
        }
        if (form.fields() != null) {
            form.fields().stream()
                    .filter(field -> !fieldsBefore.contains(field))
                    .forEach(field -> refuseUnknown("fields", field, choices.fields(Locale.ROOT), errors));
        }
        between("foundedOn", form.foundedOn(), EARLIEST, errors);
        between("creditChecked", form.creditChecked(), FIRST_CHECK, errors);
    }

    private static void refuseUnknown(String name, @Nullable String value, List<Option> known, Errors errors) {
        boolean unknown = value != null
                && known.stream().noneMatch(option -> option.value().equals(value));
        if (unknown && !errors.hasFieldErrors(name)) {
            errors.rejectValue(name, "partners.form.choice.unknown");
        }
    }

    private void between(String name, @Nullable LocalDate day, LocalDate first, Errors errors) {
        if (day != null && (day.isBefore(first) || day.isAfter(Days.today(clock)))) {
            errors.rejectValue(name, "partners.form.day.range", new Object[] {first.toString()}, null);
        }
    }
}
