package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.baseportal.projects.NeedKind;
import org.jspecify.annotations.Nullable;

/** What the project lacks. */
@Embeddable
public record Need(
        @Enumerated(EnumType.STRING) NeedKind kind,
        @Nullable String text) {}
