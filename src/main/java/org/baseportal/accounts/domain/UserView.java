package org.baseportal.accounts.domain;

import java.time.Instant;
import java.util.Set;
import org.baseportal.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see him.
 *
 * @param example whether he is an invented person of the demonstration
 * @param version for optimistic locking
 */
public record UserView(
        long id,
        String username,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        boolean active,
        boolean mustChangePassword,
        boolean example,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        long version) {}
