package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** A new set of criteria. */
record SetForm(@Nullable String nameZh, @Nullable String nameEn) {

    static SetForm empty() {
        return new SetForm(null, null);
    }
}
