package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** More time, as typed. */
record ExtendForm(@Nullable String closesOn, @Nullable String reason) {}
