package org.baseportal.exchange.domain;

import java.util.Map;
import org.baseportal.exchange.Doubles;
import org.baseportal.shared.money.MoneyUnit;

/**
 * How a file is to be read and what is to become of its rows.
 *
 * @param sheet which of the visible sheets, from 0
 * @param columns the field of each column that was matched
 * @param units the unit of each column of money
 * @param goodRowsOnly whether good rows go in although others are faulty
 */
public record ImportPlan(
        int sheet,
        Map<Integer, String> columns,
        Map<Integer, MoneyUnit> units,
        Doubles doubles,
        boolean goodRowsOnly,
        Map<String, String> settings) {

    public ImportPlan {
        columns = Map.copyOf(columns);
        units = Map.copyOf(units);
        settings = Map.copyOf(settings);
    }

    ImportPlan withGoodRowsOnly() {
        return new ImportPlan(sheet, columns, units, doubles, true, settings);
    }
}
