package org.baseportal.partners.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.FieldNames;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.domain.DealingKind;
import org.baseportal.partners.domain.Districts;
import org.baseportal.partners.domain.Ownership;
import org.baseportal.partners.domain.PartnerSize;
import org.baseportal.partners.domain.QualificationKind;
import org.baseportal.shared.web.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen on pages of organisations, in the reader's language. */
@Component
class PartnerChoices {

    private static final int STAGES = 5;

    private final MessageSource messages;
    private final Districts districts;
    private final ObjectProvider<FieldNames> fields;
    private final Accounts accounts;

    PartnerChoices(MessageSource messages, Districts districts, ObjectProvider<FieldNames> fields, Accounts accounts) {
        this.messages = messages;
        this.districts = districts;
        this.fields = fields;
        this.accounts = accounts;
    }

    private List<Option> words(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), messages.getMessage(prefix + value.name(), null, locale)))
                .toList();
    }

    List<Option> kinds(Locale locale) {
        return words("partners.kind.", PartnerKind.values(), locale);
    }

    List<Option> capabilities(Locale locale) {
        return words("partners.capability.", CapabilityKind.values(), locale);
    }

    List<Option> qualifications(Locale locale) {
        return words("partners.qualification.", QualificationKind.values(), locale);
    }

    List<Option> dealings(Locale locale) {
        return words("partners.dealing.", DealingKind.values(), locale);
    }

    List<Option> ownerships(Locale locale) {
        return words("partners.ownership.", Ownership.values(), locale);
    }

    List<Option> sizes(Locale locale) {
        return words("partners.size.", PartnerSize.values(), locale);
    }

    List<Option> stages(Locale locale) {
        return IntStream.rangeClosed(1, STAGES)
                .mapToObj(stage ->
                        new Option(String.valueOf(stage), messages.getMessage("shared.stage." + stage, null, locale)))
                .toList();
    }

    List<Option> districts(Locale locale) {
        return districts.options(locale);
    }

    List<Option> owners() {
        return accounts.activeWith(Role.STAFF).stream()
                .map(user -> new Option(String.valueOf(user.id().value()), user.displayName()))
                .toList();
    }

    List<Option> fields(Locale locale) {
        return fields.stream()
                .flatMap(list -> list.offered(locale).entrySet().stream())
                .map(field -> new Option(field.getKey(), field.getValue()))
                .toList();
    }

    /** The names of these fields, chosen today or long ago. */
    List<String> fieldNames(List<String> codes, Locale locale) {
        Map<String, String> all =
                fields.stream().findFirst().map(list -> list.all(locale)).orElse(Map.of());
        return codes.stream().map(code -> all.getOrDefault(code, code)).toList();
    }

    String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
