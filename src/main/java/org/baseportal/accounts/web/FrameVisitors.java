package org.baseportal.accounts.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.web.Person;
import org.baseportal.shared.web.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Shows the frame of every page who is signed in, from the running request alone. */
@Component
class FrameVisitors implements Visitors {

    @Override
    public @Nullable Person current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            return null;
        }
        return new Person(
                user.displayName(),
                user.roles().stream().sorted().map(Role::name).toList(),
                null,
                null);
    }
}
