package org.baseportal.partners.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organisation.
 *
 * @param id 0 for one that is not kept yet
 * @param phone whole or masked, as the caller asked for it
 * @param consentOn when he agreed that number and address are kept; without it neither is
 */
public record ContactPerson(
        long id,
        String name,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate consentOn) {}
