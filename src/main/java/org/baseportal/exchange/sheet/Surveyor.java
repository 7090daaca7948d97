package org.baseportal.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;

/** Walks once over a sheet: counts, checks the limits, finds the row with the headings. */
final class Surveyor {

    /** Lists often carry a title, a date and a note above their headings; never more than this. */
    private static final int HEADING_WITHIN = 20;

    private final SheetLimits limits;
    private final int givenHeading;
    private final List<SheetRow> top = new ArrayList<>();
    private int rows;
    private int lastRow;
    private int width;

    Surveyor(SheetLimits limits, int givenHeading) {
        this.limits = limits;
        this.givenHeading = givenHeading;
    }

    void take(SheetRow row) {
        if (row.cells().size() > limits.maxColumns()) {
            throw new SheetRefusedException(Reason.COLUMNS, limits.maxColumns(), row.number());
        }
        rows++;
        if (rows > limits.maxRows() + HEADING_WITHIN) {
            throw new SheetRefusedException(Reason.ROWS, limits.maxRows());
        }
        width = Math.max(width, row.cells().size());
        lastRow = row.number();
        if (top.size() < Survey.SAMPLE + HEADING_WITHIN) {
            top.add(row);
        }
    }

    Survey result(List<String> merges) {
        if (top.isEmpty()) {
            throw new SheetRefusedException(Reason.NO_ROWS);
        }
        int heading = heading();
        SheetRow headings = top.get(heading);
        refuseMerges(merges, headings.number());
        int below = rows - heading - 1;
        if (below == 0) {
            throw new SheetRefusedException(Reason.NO_DATA);
        }
        if (below > limits.maxRows()) {
            throw new SheetRefusedException(Reason.ROWS, limits.maxRows());
        }
        List<String> names = IntStream.range(0, width)
                .mapToObj(column -> headings.cell(column).text().strip().replaceAll("\\s+", " "))
                .toList();
        List<SheetRow> sample = top.subList(heading + 1, Math.min(top.size(), heading + 1 + Survey.SAMPLE));
        return new Survey(headings.number(), names, below, sample);
    }

    /** The first row with the most cells of words, unless somebody has named the row. */
    private int heading() {
        int best = 0;
        long most = -1;
        for (int at = 0; at < Math.min(top.size(), HEADING_WITHIN); at++) {
            if (top.get(at).number() == givenHeading) {
                return at;
            }
            long words = top.get(at).cells().stream().filter(SheetCell::isWords).count();
            if (words > most) {
                best = at;
                most = words;
            }
        }
        return best;
    }

    /** A merged title above the headings is harmless; merged headings or values would be read as gaps. */
    private void refuseMerges(List<String> merges, int headingRow) {
        for (String merge : merges) {
            CellRangeAddress range = CellRangeAddress.valueOf(merge);
            if (range.getLastRow() + 1 >= headingRow && range.getFirstRow() + 1 <= lastRow) {
                throw new SheetRefusedException(Reason.MERGED, merge);
            }
        }
    }
}
