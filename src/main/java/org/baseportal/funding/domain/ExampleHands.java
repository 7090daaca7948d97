package org.baseportal.funding.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** In the profile {@code demo}: lets the example people do things, with the rights they have on the pages. */
@Component
@Profile("demo")
class ExampleHands {

    private final Accounts accounts;
    private final Map<String, CurrentUser> people = new HashMap<>();

    ExampleHands(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Does something as the account of this name. */
    long by(String name, ToLongFunction<CurrentUser> work) {
        CurrentUser user = people.computeIfAbsent(name, this::person);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        user,
                        null,
                        user.roles().stream()
                                .map(role -> new SimpleGrantedAuthority(role.authority()))
                                .toList()));
        try {
            return work.applyAsLong(user);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private CurrentUser person(String name) {
        UserSummary user = accounts.findByUsername(name).orElseThrow();
        return new CurrentUser(user.id(), user.username(), user.displayName(), user.roles());
    }
}
