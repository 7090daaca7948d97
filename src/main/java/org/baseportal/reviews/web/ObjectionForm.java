package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** An objection as typed. */
record ObjectionForm(
        @Nullable String code,
        @Nullable String raisedBy,
        @Nullable String words,
        @Nullable String receivedOn) {}
