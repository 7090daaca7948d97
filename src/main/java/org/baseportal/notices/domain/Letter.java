package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was claimed to be sent now.
 *
 * @param email where to, or null if the person has none any more
 * @param wanted whether the person is active and wants mail
 * @param attempts how often it was claimed, this time included
 * @param at when the notice came
 */
record Letter(
        long noticeId,
        @Nullable String email,
        boolean wanted,
        String name,
        @Nullable String language,
        String message,
        List<String> words,
        String link,
        int attempts,
        Instant at) {

    Letter {
        words = List.copyOf(words);
    }
}
