package org.baseportal.projects.web;

import java.io.Serializable;
import org.baseportal.projects.domain.BulkResult.Outcome;
import org.jspecify.annotations.Nullable;

/** One row of the page of results; it travels in the session to the page after the redirect. */
record BulkLine(
        String code,
        String title,
        Outcome outcome,
        @Nullable String why) implements Serializable {}
