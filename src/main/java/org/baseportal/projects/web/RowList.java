package org.baseportal.projects.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of the long form that get a row more or less by a button, without JavaScript too. */
final class RowList {

    /** List → one of its fields, whose presence makes a row. */
    private static final Map<String, String> LISTS = Map.of(
            "team", "name", "contacts", "name", "ipRights", "number", "needs", "text", "externalNumbers", "number");

    private RowList() {}

    static FormFields add(FormFields fields, String list) {
        String field = LISTS.get(list);
        return field == null ? fields : fields.withRow(list, field);
    }

    /** Removes the row named like {@code team.2}. */
    static FormFields remove(FormFields fields, @Nullable String row) {
        String list = nameOf(row);
        if (row == null || !LISTS.containsKey(list)) {
            return fields;
        }
        String index = row.substring(list.length() + 1);
        return index.matches("\\d{1,3}") ? fields.withoutRow(list, Integer.parseInt(index)) : fields;
    }

    static String nameOf(@Nullable String row) {
        int dot = row == null ? -1 : row.indexOf('.');
        return row == null || dot < 0 ? "" : row.substring(0, dot);
    }
}
