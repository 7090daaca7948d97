package org.baseportal.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet, read one by one. Blank rows are passed over. */
public interface RowSource extends Closeable {

    /**
     * The next row, or null at the end.
     *
     * @throws SheetRefusedException if the sheet holds what an import does not take
     */
    @Nullable
    SheetRow next() throws IOException;
}
