package org.baseportal.partners.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.exchange.SheetWords;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.FieldNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the words in the cells of a sheet mean: people, technology fields, capabilities, districts. */
@Component
class PartnerWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Accounts accounts;
    private final ObjectProvider<FieldNames> fields;
    private final Districts districts;
    private final MessageSource messages;
    private final SheetWords words = SheetWords.of(PartnerSheet.KEY);

    PartnerWords(Accounts accounts, ObjectProvider<FieldNames> fields, Districts districts, MessageSource messages) {
        this.accounts = accounts;
        this.fields = fields;
        this.districts = districts;
        this.messages = messages;
    }

    /**
     * The words as they are understood during one run.
     *
     * @param owners the id of each active member of staff whose name is his alone
     * @param fields codes of technology fields by code and name
     * @param places the Chinese names of districts by code
     */
    record Known(
            Map<String, Long> owners,
            Map<String, String> fields,
            Map<String, CapabilityKind> capabilities,
            Map<String, String> places) {}

    Known now() {
        Map<String, Long> owners = new HashMap<>();
        List<String> shared = new ArrayList<>();
        accounts.activeWith(Role.STAFF).forEach(user -> {
            if (owners.put(user.displayName(), user.id().value()) != null) {
                shared.add(user.displayName());
            }
        });
        owners.keySet().removeAll(shared);
        Map<String, String> known = new HashMap<>();
        Map<String, CapabilityKind> kinds = new HashMap<>();
        for (Locale language : LANGUAGES) {
            fields.ifAvailable(list -> list.offered(language).forEach((code, name) -> {
                known.put(plain(code), code);
                known.put(plain(name), code);
            }));
            for (CapabilityKind kind : CapabilityKind.values()) {
                kinds.put(plain(said("partners.capability." + kind.name(), language)), kind);
                words.words("capabilities", kind.name()).forEach(word -> kinds.putIfAbsent(plain(word), kind));
            }
        }
        Map<String, String> places = new HashMap<>();
        districts.options(Locale.SIMPLIFIED_CHINESE).forEach(one -> places.put(one.value(), one.label()));
        return new Known(owners, known, kinds, places);
    }

    private String said(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, language));
    }

    static String plain(String word) {
        return NameKey.of(word);
    }
}
