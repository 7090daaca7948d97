package org.baseportal.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.shared.money.MoneyUnit;

/** Turns rows into records by the columns that were matched. Every cell is read, so that all faults are known. */
public final class RowReader {

    /**
     * A row as far as it could be read.
     *
     * @param faults what could not; empty for a good row
     */
    public record Result(SheetRecord record, List<RowFault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    private static final String REQUIRED = "exchange.fault.required";

    private final Map<Integer, Matched> matched = new LinkedHashMap<>();

    private record Matched(SheetField field, CellReader reader) {}

    /**
     * @param columns the field of each column that was matched
     * @param units the unit of each column of money; 10,000 yuan where none is given
     */
    public RowReader(List<SheetField> fields, Map<Integer, String> columns, Map<Integer, MoneyUnit> units) {
        Map<String, SheetField> byKey = new HashMap<>();
        fields.forEach(field -> byKey.put(field.key(), field));
        columns.forEach((column, key) -> {
            SheetField field = byKey.get(key);
            if (field != null) {
                MoneyUnit unit = units.getOrDefault(column, MoneyUnit.WAN);
                matched.put(column, new Matched(field, new CellReader(field, unit)));
            }
        });
    }

    /** The record of a row, and what is wrong with its cells. */
    public Result read(SheetRow row) {
        Map<String, Object> values = new HashMap<>();
        List<RowFault> faults = new ArrayList<>();
        matched.forEach((column, match) -> {
            try {
                match.reader
                        .read(row.cell(column))
                        .ifPresentOrElse(
                                value -> values.put(match.field.key(), value),
                                () -> faults.addAll(required(match.field)));
            } catch (CellReader.UnreadableCellException unreadable) {
                faults.add(unreadable.fault());
            }
        });
        return new Result(new SheetRecord(row.number(), values), faults);
    }

    private static List<RowFault> required(SheetField field) {
        return field.required() ? List.of(RowFault.of(field.key(), REQUIRED)) : List.of();
    }
}
