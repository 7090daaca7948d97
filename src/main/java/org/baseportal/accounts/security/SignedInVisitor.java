package org.baseportal.accounts.security;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.domain.Account;
import org.baseportal.shared.web.Language;
import org.baseportal.shared.web.Person;
import org.baseportal.shared.web.Theme;
import org.baseportal.shared.web.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the frame of a page who is signed in, from what the request has already read. */
@Component
class SignedInVisitor implements Visitors {

    @Override
    public @Nullable Person current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            return null;
        }
        List<String> roles = user.roles().stream().sorted().map(Enum::name).toList();
        Account account = authentication instanceof PortalAuthentication person ? person.account() : null;
        return account == null
                ? new Person(user.displayName(), roles, null, null)
                : new Person(user.displayName(), roles, Language.of(account.language()), Theme.of(account.theme()));
    }
}
