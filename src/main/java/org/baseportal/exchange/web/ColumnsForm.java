package org.baseportal.exchange.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.SheetSetting;
import org.baseportal.exchange.domain.ImportPlan;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.text.Texts;
import org.springframework.util.MultiValueMap;

/**
 * What the page with the columns sends: {@code column.<n>} the field of a column, {@code unit.<n>} its unit,
 * {@code setting.<key>}, {@code doubles} and {@code mode}. What is not known is left out.
 *
 * @param columns the field of each column that was matched
 */
record ColumnsForm(
        Map<Integer, String> columns,
        Map<Integer, MoneyUnit> units,
        Doubles doubles,
        boolean goodRowsOnly,
        Map<String, String> settings) {

    private static final int MAX_SETTING = 300;

    static ColumnsForm of(MultiValueMap<String, String> sent, SheetDefinition definition, int width) {
        Map<Integer, String> columns = new TreeMap<>();
        Map<Integer, MoneyUnit> units = new HashMap<>();
        for (int column = 0; column < width; column++) {
            String field = sent.getFirst("column." + column);
            if (definition.fields().stream().map(SheetField::key).anyMatch(key -> key.equals(field))) {
                columns.put(column, String.valueOf(field));
            }
            units.put(column, "YUAN".equals(sent.getFirst("unit." + column)) ? MoneyUnit.YUAN : MoneyUnit.WAN);
        }
        Map<String, String> settings = new HashMap<>();
        for (SheetSetting setting : definition.settings()) {
            String text = Texts.line(sent.getFirst("setting." + setting.key()));
            String kept = text == null ? "" : text;
            settings.put(setting.key(), kept.length() > MAX_SETTING ? kept.substring(0, MAX_SETTING) : kept);
        }
        Doubles doubles = Arrays.stream(Doubles.values())
                .filter(value -> value.name().equals(sent.getFirst("doubles")))
                .findFirst()
                .orElse(Doubles.SKIP);
        return new ColumnsForm(columns, units, doubles, !"ALL".equals(sent.getFirst("mode")), settings);
    }

    static ColumnsForm of(ImportPlan plan) {
        return new ColumnsForm(plan.columns(), plan.units(), plan.doubles(), plan.goodRowsOnly(), plan.settings());
    }

    ImportPlan plan(int sheet) {
        return new ImportPlan(sheet, columns, units, doubles, goodRowsOnly, settings);
    }
}
