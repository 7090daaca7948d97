package org.baseportal.accounts.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The signed-in person with the rights he has at this moment. Built anew for each request, never stored. */
final class PortalAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final CurrentUser user;
    private final transient Account account;

    PortalAuthentication(Account account) {
        super(authorities(account.roles()));
        this.account = account;
        this.user = account.toCurrentUser();
        super.setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
