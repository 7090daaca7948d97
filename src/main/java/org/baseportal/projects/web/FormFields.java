package org.baseportal.projects.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a long form as they were sent, before anything reads them: kept as a draft, given a row more or less,
 * carried over a conflict, and bound.
 */
final class FormFields {

    private static final Set<String> NOT_FIELDS = Set.of("_csrf", "add", "remove", "save", "draft");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,3})\\]\\.(\\w+)");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FormFields() {}

    static FormFields of(MultiValueMap<String, String> sent) {
        return of((Map<String, List<String>>) sent);
    }

    static FormFields of(Map<String, List<String>> kept) {
        FormFields fields = new FormFields();
        kept.forEach((name, value) -> {
            if (!NOT_FIELDS.contains(name) && !name.startsWith("choose.")) {
                fields.values.put(name, List.copyOf(value));
            }
        });
        return fields;
    }

    Map<String, List<String>> values() {
        return values;
    }

    @Nullable
    String first(String name) {
        List<String> found = values.get(name);
        return found == null || found.isEmpty() ? null : found.get(0);
    }

    FormFields with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    /** One empty row more in the named list. */
    FormFields withRow(String list, String anyField) {
        return with(list + "[" + rows(list) + "]." + anyField, "");
    }

    /** Without one row of the named list; the rows after it move up. */
    FormFields withoutRow(String list, int gone) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Matcher row = ROW.matcher(name);
            if (!row.matches() || !row.group(1).equals(list)) {
                kept.put(name, value);
                return;
            }
            int index = Integer.parseInt(row.group(2));
            if (index != gone) {
                int moved = index > gone ? index - 1 : index;
                kept.put(list + "[" + moved + "]." + row.group(3), value);
            }
        });
        FormFields fields = new FormFields();
        fields.values.putAll(kept);
        return fields;
    }

    private int rows(String list) {
        int rows = 0;
        for (String name : values.keySet()) {
            Matcher row = ROW.matcher(name);
            if (row.matches() && row.group(1).equals(list)) {
                rows = Math.max(rows, Integer.parseInt(row.group(2)) + 1);
            }
        }
        return rows;
    }

    /** The fields as pairs, for hidden inputs. */
    List<Pair> pairs(Set<String> without) {
        List<Pair> pairs = new ArrayList<>();
        values.forEach((name, all) -> {
            if (!without.contains(name)) {
                all.forEach(value -> pairs.add(new Pair(name, value)));
            }
        });
        return pairs;
    }

    /** One field and one value. */
    record Pair(String name, String value) {}
}
