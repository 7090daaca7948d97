package org.baseportal.accounts;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in. Controllers take it as a parameter; services are handed it as the actor.
 *
 * @param id the user's id
 * @param username the name used at sign-in
 * @param displayName the name shown on pages and written into history
 * @param roles what the person may be, never empty
 */
public record CurrentUser(UserId id, String username, String displayName, Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    /** The name used at sign-in, for Spring Security. */
    @Override
    public String getName() {
        return username;
    }

    /** Whether the person holds the given role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the person holds at least one of the given roles. */
    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
