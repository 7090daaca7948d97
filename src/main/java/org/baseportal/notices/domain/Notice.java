package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;

/** One notice of an inbox, see {@link NewNotice}. */
public record Notice(long id, String message, List<String> words, String link, Instant at, boolean read) {

    public Notice {
        words = List.copyOf(words);
    }
}
