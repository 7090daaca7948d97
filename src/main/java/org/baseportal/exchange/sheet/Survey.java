package org.baseportal.exchange.sheet;

import java.util.List;

/**
 * What is in a sheet.
 *
 * @param headingRow the number of the row that holds the headings
 * @param headings the headings by column; empty where a column has none
 * @param rows how many rows stand below the headings
 * @param sample the first of these rows
 */
public record Survey(int headingRow, List<String> headings, int rows, List<SheetRow> sample) {

    /** How many rows are looked at to guess what a column holds. */
    public static final int SAMPLE = 200;

    public Survey {
        headings = List.copyOf(headings);
        sample = List.copyOf(sample);
    }
}
