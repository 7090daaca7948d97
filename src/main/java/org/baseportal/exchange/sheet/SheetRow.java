package org.baseportal.exchange.sheet;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number as a spreadsheet program counts rows, from 1
 * @param cells from the first column to the last that holds something
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0; an empty one past the end. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
