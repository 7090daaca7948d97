package org.baseportal.exchange.web;

import java.util.List;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page with the columns.
 *
 * @param sheets the visible sheets of a workbook; empty for CSV
 * @param headingRow the row with the headings, as a spreadsheet program counts
 * @param charset of a CSV file, or null
 * @param likeFile the file whose matching of the same headings was taken over, or null
 * @param preview the first rows below the headings
 */
record MatchView(
        List<Option> sheets,
        int sheet,
        int headingRow,
        int rows,
        @Nullable String charset,
        @Nullable String likeFile,
        List<Column> columns,
        List<Option> fields,
        List<String> headings,
        List<PreviewRow> preview,
        List<Setting> settings,
        String doubles,
        boolean goodRowsOnly,
        List<Problem> problems) {

    /**
     * One column of the file.
     *
     * @param letter as a spreadsheet program names it
     * @param samples the first few values
     * @param money whether a unit must be asked
     */
    record Column(int index, String letter, String heading, String samples, String field, boolean money, String unit) {}

    /** One row of the preview. */
    record PreviewRow(int number, List<String> cells) {}

    /**
     * Something asked once for the whole file.
     *
     * @param options empty for a text or a day
     */
    record Setting(
            String key,
            String label,
            String hint,
            boolean day,
            int max,
            List<Option> options,
            String value,
            @Nullable String problem) {}

    /**
     * What must be mended first.
     *
     * @param target id of the element on the page
     */
    record Problem(String target, String text) {}
}
