package org.baseportal.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param charset the name of a CSV file's character set; null for a workbook
 * @param delimiter what separates the cells of a CSV file; null for a workbook
 * @param sheets the names of a workbook's visible sheets in their order; empty for a CSV file
 */
public record FileFacts(@Nullable String charset, @Nullable String delimiter, List<String> sheets) {

    public FileFacts {
        sheets = List.copyOf(sheets);
    }

    static FileFacts csv(String charset, char delimiter) {
        return new FileFacts(charset, String.valueOf(delimiter), List.of());
    }

    static FileFacts xlsx(List<String> sheets) {
        return new FileFacts(null, null, sheets);
    }

    /** Whether the file is a workbook rather than CSV. */
    public boolean workbook() {
        return charset == null;
    }
}
