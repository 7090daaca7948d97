package org.baseportal.exchange.web;

import org.jspecify.annotations.Nullable;

/**
 * One export in the list and on its own page.
 *
 * @param state its name; pages show the message {@code exchange.export.state.<NAME>}
 * @param at when it was asked for, Beijing time
 * @param until when the file goes, Beijing time; null if there is none
 * @param mine whether the reader asked for it
 */
record ExportView(
        long id,
        String name,
        String address,
        String format,
        String state,
        boolean running,
        String who,
        String at,
        @Nullable String until,
        String size,
        int rows,
        boolean mine,
        @Nullable String note,
        RunView run) {}
