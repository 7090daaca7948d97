package org.baseportal.partners.domain;

import org.baseportal.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

/** What a list of organisations is narrowed to. */
public record PartnerFilter(@Nullable String q, @Nullable PartnerKind kind, boolean archived) {}
