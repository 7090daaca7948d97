package org.baseportal.partners.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation's content field by field, in the form's order, as texts that can be compared. */
public final class PartnerValues {

    private PartnerValues() {}

    /** Every field that a person edits; empty where nothing is known. */
    public static Map<String, String> of(PartnerData data, PartnerFacts facts) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "nameZh", data.nameZh());
        put(values, "creditCode", data.creditCode());
        put(values, "kind", data.kind().name());
        put(values, "nameEn", data.nameEn());
        put(values, "shortName", data.shortName());
        put(
                values,
                "aliases",
                String.join("\n", data.aliases().stream().sorted().toList()));
        put(values, "district", facts.district());
        put(values, "province", facts.province());
        put(values, "city", facts.city());
        put(values, "legalPerson", facts.legalPerson());
        put(values, "foundedOn", facts.foundedOn());
        put(values, "capital", facts.capital());
        put(values, "ownership", facts.ownership());
        put(values, "size", facts.size());
        put(values, "creditChecked", facts.creditChecked());
        put(values, "owner", facts.owner());
        put(values, "control", facts.control());
        put(values, "fields", String.join(",", facts.fields().stream().sorted().toList()));
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        values.put(field, value == null ? "" : value.toString());
    }
}
