package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** Whom a project asks to leave out, and why. */
record ExclusionForm(@Nullable String reviewer, @Nullable String reason) {

    static ExclusionForm empty() {
        return new ExclusionForm(null, null);
    }
}
