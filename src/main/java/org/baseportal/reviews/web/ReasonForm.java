package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** A reason in words, and for a conflict which one. */
record ReasonForm(@Nullable String answer, @Nullable String reason) {

    static ReasonForm empty() {
        return new ReasonForm(null, null);
    }
}
