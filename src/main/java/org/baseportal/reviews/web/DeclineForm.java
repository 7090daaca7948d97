package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** Why a reviewer does not review a project. */
record DeclineForm(@Nullable String answer, @Nullable String note) {

    static DeclineForm empty() {
        return new DeclineForm(null, null);
    }
}
