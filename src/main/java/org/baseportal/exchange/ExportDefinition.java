package org.baseportal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.baseportal.accounts.CurrentUser;

/** A list that can be exported as a file. A module implements it for each of its lists. */
public interface ExportDefinition {

    /** Names the definition in tables and in the audit trail. */
    String key();

    /** What pages call the list. */
    String name(Locale locale);

    /** The file's name without its ending. */
    String fileName(Locale locale);

    /** How many rows this person would get now. */
    int count(ExportOrder order, CurrentUser user);

    /**
     * Writes what this person may see now, row by row; the stream stays open. Called within a transaction.
     *
     * @param progress hears now and then how many rows are written; what it throws ends the export
     * @return the number of rows
     */
    int write(ExportOrder order, OutputStream out, CurrentUser user, IntConsumer progress) throws IOException;

    /**
     * Names everything that decides how much this person sees of the list. A file is given out only while this is what
     * it was when the file was made.
     */
    String sight(CurrentUser user);
}
