package org.baseportal.reviews.web;

import org.jspecify.annotations.Nullable;

/** The answer to an objection as typed. */
record AnswerForm(@Nullable String upheld, @Nullable String answer) {}
