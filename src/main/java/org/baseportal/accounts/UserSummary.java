package org.baseportal.accounts;

import java.util.Set;

/**
 * What other modules may know of a user.
 *
 * @param id the user's id
 * @param username the name used at sign-in
 * @param displayName the name shown on pages
 * @param roles what the person may be
 * @param active whether the person may sign in
 */
public record UserSummary(UserId id, String username, String displayName, Set<Role> roles, boolean active) {

    public UserSummary {
        roles = Set.copyOf(roles);
    }
}
