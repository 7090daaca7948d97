package org.baseportal.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests: real rows with names of their own, so that foreign keys hold and tests do not meet. */
@Component
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new active person with these roles, whose password nobody knows. */
    public CurrentUser with(Role... roles) {
        String username = "t-" + UUID.randomUUID().toString().substring(0, 12);
        long id = insert(username);
        for (Role role : roles) {
            jdbc.sql("insert into accounts_user_role (user_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        return new CurrentUser(new UserId(id), username, "Person " + username, Set.of(roles));
    }

    private long insert(String username) {
        return jdbc.sql("""
                        insert into accounts_user (id, username, display_name, password_hash, must_change_password,
                            password_changed_at, active, created_at, version)
                        values (nextval('accounts_user_seq'), :username, :name, '{none}', false, :at, true, :at, 0)
                        returning id
                        """)
                .param("username", username)
                .param("name", "Person " + username)
                .param("at", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Lets a request come from this person. */
    public static RequestPostProcessor signedIn(CurrentUser user) {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication(user));
    }

    /** Runs something as this person, for services that have a rule. */
    public static <T> T as(CurrentUser user, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(user)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Authentication authentication(CurrentUser user) {
        List<GrantedAuthority> authorities = user.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }
}
