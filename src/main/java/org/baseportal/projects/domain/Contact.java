package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.baseportal.projects.ContactPurpose;
import org.jspecify.annotations.Nullable;

/** Whom to ask about the project or its money. Telephone and mail are personal: viewers see them masked. */
@Embeddable
public record Contact(
        @Enumerated(EnumType.STRING) ContactPurpose purpose,
        String name,
        @Nullable String phone,
        @Nullable String email) {}
