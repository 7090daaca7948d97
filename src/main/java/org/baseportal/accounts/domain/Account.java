package org.baseportal.accounts.domain;

import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.jspecify.annotations.Nullable;

/**
 * A user as sign-in and every request read him: one row, one statement.
 *
 * @param sessionEpoch sessions that began under another number are over
 * @param language {@code zh}, {@code en} or null for the browser's choice
 * @param theme {@code light}, {@code dark}, {@code auto} or null
 */
public record Account(
        UserId id,
        String username,
        String displayName,
        @Nullable String email,
        String passwordHash,
        Set<Role> roles,
        boolean active,
        boolean mustChangePassword,
        long sessionEpoch,
        @Nullable String language,
        @Nullable String theme) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The person as controllers and services meet him. */
    public CurrentUser toCurrentUser() {
        return new CurrentUser(id, username, displayName, roles);
    }

    UserSummary toSummary() {
        return new UserSummary(id, username, displayName, roles, active);
    }

    /** Hides the hash from logs. */
    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
