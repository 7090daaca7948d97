package org.baseportal.worklist;

import org.jspecify.annotations.Nullable;

/**
 * One thing that waits.
 *
 * @param url where it is done
 * @param title what it is called, in the reader's language
 * @param note a few more words in the reader's language, such as a code or a name
 * @param due the Beijing day by which it is due, as {@code 2026-12-01}, or null
 * @param late whether that day has passed
 */
public record WorkItem(
        String url, String title, String note, @Nullable String due, boolean late) {}
