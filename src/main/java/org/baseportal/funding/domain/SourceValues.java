package org.baseportal.funding.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A source field by field as text, for its history and for two people who changed it at once. What has a word is kept
 * as the key of it, {@code #{key}}; stages and fields are codes with commas between them.
 */
public final class SourceValues {

    private SourceValues() {}

    /** By the names that the form has for its fields; empty fields are left out. */
    public static Map<String, String> of(SourceData data) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", data.name());
        values.put("channel", "#{funding.channel." + data.channel() + "}");
        values.put("instrument", "#{funding.instrument." + data.instrument() + "}");
        values.put("provider", data.provider());
        put(values, "documentNumber", data.documentNumber());
        put(values, "purpose", data.purpose());
        put(values, "stages", joined(data.stages().stream().map(Stage::name).toList()));
        put(values, "fields", joined(data.fields()));
        put(values, "limits", data.limits());
        put(values, "projectCap", data.projectCap());
        put(
                values,
                "cofunding",
                data.cofunding() == null
                        ? null
                        : data.cofunding().stripTrailingZeros().toPlainString());
        put(values, "lastOn", data.lastOn());
        put(values, "useBy", data.useBy());
        if (data.government() != null) {
            put(values, "level", "#{funding.level." + data.government().level() + "}");
            put(values, "budgetNumber", data.government().budgetNumber());
            values.put("after", "#{funding.timing." + (data.government().after() ? "AFTER" : "BEFORE") + "}");
        }
        return values;
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    /** What differs between two, in the order of the form. */
    public static List<FieldChange> changes(SourceData before, SourceData after) {
        Map<String, String> old = of(before);
        Map<String, String> now = of(after);
        Map<String, String> all = new LinkedHashMap<>(old);
        now.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new FieldChange(field, old.get(field), now.get(field)))
                .toList();
    }
}
