package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.baseportal.projects.IpKind;
import org.baseportal.projects.IpState;
import org.jspecify.annotations.Nullable;

/** One right of intellectual property the project rests on. */
@Embeddable
public record IpRight(
        String number,
        @Enumerated(EnumType.STRING) IpKind kind,
        @Enumerated(EnumType.STRING) IpState legalState,
        @Nullable String holder,
        @Nullable String inventors,
        boolean pledged,
        boolean licensed) {}
