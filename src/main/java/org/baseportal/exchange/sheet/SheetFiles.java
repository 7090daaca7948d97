package org.baseportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;

/** Recognises and opens files that people send. The content decides, not the name alone. */
public final class SheetFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final SheetLimits limits;

    public SheetFiles(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * What kind of file this is.
     *
     * @throws SheetRefusedException if it is none that can be taken in
     */
    public FileFacts recognise(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new SheetRefusedException(Reason.EMPTY_FILE);
        }
        if (size > limits.maxFileBytes()) {
            throw new SheetRefusedException(Reason.FILE_TOO_LARGE, limits.maxFileMegabytes());
        }
        byte[] head = head(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls") || lower.endsWith(".xlsb")) {
            return workbook(file, head, lower.endsWith(".xls"));
        }
        if (lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv")) {
            return csv(file, head);
        }
        throw new SheetRefusedException(Reason.NAME);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private FileFacts workbook(Path file, byte[] head, boolean old) throws IOException {
        if (Arrays.equals(head, OLE)) {
            throw new SheetRefusedException(Reason.OLD_OR_LOCKED);
        }
        if (!Arrays.equals(head, ZIP)) {
            throw new SheetRefusedException(old ? Reason.NAME : Reason.NOT_XLSX);
        }
        new ZipSniffer(limits).check(file);
        try (XlsxFile workbook = XlsxFile.open(file)) {
            return FileFacts.xlsx(workbook.sheetNames());
        }
    }

    private static FileFacts csv(Path file, byte[] head) throws IOException {
        if (Arrays.equals(head, ZIP) || Arrays.equals(head, OLE)) {
            throw new SheetRefusedException(Reason.NOT_CSV);
        }
        return CsvSniffer.sniff(file);
    }

    /**
     * The rows of a recognised file.
     *
     * @param sheet which of the visible sheets of a workbook, from 0
     */
    public RowSource open(Path file, FileFacts facts, int sheet) throws IOException {
        if (!facts.workbook()) {
            String delimiter = Objects.requireNonNull(facts.delimiter());
            return new CsvRows(file, Charset.forName(Objects.requireNonNull(facts.charset())), delimiter.charAt(0));
        }
        return XlsxFile.open(file).rows(sheet);
    }

    /**
     * Reads a sheet to its end and says what is in it.
     *
     * @param headingRow the row that holds the headings, or 0 to look for it
     * @throws SheetRefusedException if anything in it cannot be taken in
     */
    public Survey survey(Path file, FileFacts facts, int sheet, int headingRow) throws IOException {
        Surveyor surveyor = new Surveyor(limits, headingRow);
        List<String> merges = List.of();
        try (RowSource rows = open(file, facts, sheet)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                surveyor.take(row);
            }
            if (rows instanceof XlsxRows workbook) {
                merges = workbook.merges();
            }
        }
        return surveyor.result(merges);
    }

    /** The first visible sheet that holds anything; 0 for a CSV file. */
    public int firstFilledSheet(Path file, FileFacts facts) throws IOException {
        for (int sheet = 0; sheet < facts.sheets().size(); sheet++) {
            try (RowSource rows = open(file, facts, sheet)) {
                if (hasRow(rows)) {
                    return sheet;
                }
            }
        }
        if (facts.workbook()) {
            throw new SheetRefusedException(Reason.NO_ROWS);
        }
        return 0;
    }

    /** A formula in the very first row is something, too: the survey says so. */
    private static boolean hasRow(RowSource rows) throws IOException {
        try {
            return rows.next() != null;
        } catch (SheetRefusedException formula) {
            return formula.reason() == Reason.FORMULA || formula.reason() == Reason.CELL_TOO_LONG;
        }
    }
}
