package org.baseportal.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import in the list and above its own pages.
 *
 * @param state name of its state; pages show the message {@code exchange.state.<NAME>}
 * @param at when it was uploaded, Beijing time
 * @param run how far the present or last job has read
 * @param mine whether the reader may move it on
 */
record BatchView(
        long id,
        String definition,
        String fileName,
        String size,
        String state,
        boolean running,
        String uploader,
        String at,
        int total,
        RunView run,
        int fresh,
        int updated,
        int skipped,
        int faulty,
        boolean goodRowsOnly,
        boolean mine,
        @Nullable String note,
        String address,
        List<Faulty> faults) {

    /** A row that could not be taken. */
    record Faulty(int row, List<String> problems) {}

    /** Rows that something would be or was written for. */
    public int taken() {
        return fresh + updated;
    }

    /** Whether the reader may take the import back, unless something has happened to its records. */
    public boolean undoable() {
        return mine && state.equals("DONE") && fresh > 0 && updated == 0;
    }
}
