package org.baseportal.partners.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One visit, call or meeting; written once. */
public record Dealing(
        DealingKind kind, LocalDate happened, @Nullable String people, String words, String byName) {}
