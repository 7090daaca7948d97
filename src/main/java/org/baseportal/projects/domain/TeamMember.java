package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A named person of the project's team, without a sign-in. */
@Embeddable
public record TeamMember(
        String name,
        @Nullable String title,
        @Nullable String unit,
        @Nullable String task) {}
