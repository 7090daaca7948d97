package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person.
 *
 * @param to who is told
 * @param message the key of the message
 * @param words its arguments; one that reads {@code #{key}} is itself a message
 * @param link the page it is about, inside the portal
 * @param origin what it comes from: a person gets one notice of each origin
 * @param task what he has to do about it, a key that stays the same until it is done; null if there is nothing to do
 * @param at when it happened
 */
record NewNotice(
        UserId to,
        String message,
        List<String> words,
        String link,
        String origin,
        @Nullable String task,
        Instant at) {

    NewNotice {
        words = List.copyOf(words);
    }

    /** A notice that asks for nothing. */
    static NewNotice of(UserId to, String message, List<String> words, String link, String origin, Instant at) {
        return new NewNotice(to, message, words, link, origin, null, at);
    }
}
