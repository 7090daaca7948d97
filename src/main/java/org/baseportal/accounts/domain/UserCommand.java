package org.baseportal.accounts.domain;

import java.util.Set;
import org.baseportal.accounts.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a user, already clean and valid. */
public record UserCommand(String displayName, @Nullable String email, Set<Role> roles) {

    public UserCommand {
        roles = Set.copyOf(roles);
    }
}
