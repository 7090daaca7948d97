package org.baseportal.notices.domain;

import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.UserId;

/**
 * Something to tell one person.
 *
 * @param to who is told
 * @param message the key of the message
 * @param words its arguments; one that reads {@code #{key}} is itself a message
 * @param link the page it is about, inside the portal
 * @param origin what it comes from: a person gets one notice of each origin
 * @param at when it happened
 */
record NewNotice(UserId to, String message, List<String> words, String link, String origin, Instant at) {

    NewNotice {
        words = List.copyOf(words);
    }
}
