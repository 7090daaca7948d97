package org.baseportal.reviews.domain;

import java.util.List;
import java.util.Map;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The people of the example base: who they are, and acting as one of them, so that every rule holds for them too. */
@Component("reviewsExamplePeople")
@Profile("demo")
class ExamplePeople {

    private static final Map<String, String> FIELDS = Map.of(
            "reviewer1", "MEDICAL_DEVICE,DIAGNOSTICS",
            "reviewer2", "DRUG,BIOTECHNOLOGY",
            "reviewer3", "MATERIALS,MEDICAL_DEVICE",
            "reviewer4", "MEDICAL_DEVICE,ELECTRONICS",
            "reviewer5", "DIGITAL_HEALTH,DIAGNOSTICS");

    private final Accounts accounts;
    private final JdbcClient jdbc;

    ExamplePeople(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    CurrentUser user(String name) {
        UserSummary user = accounts.findByUsername(name).orElseThrow();
        return new CurrentUser(user.id(), user.username(), user.displayName(), user.roles());
    }

    /** Does something as this person. */
    void as(CurrentUser user, Runnable work) {
        List<GrantedAuthority> authorities = user.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities)));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** What the reviewers know and how much they take. */
    void describe() {
        FIELDS.forEach((name, fields) -> {
            long id = user(name).id().value();
            jdbc.sql("insert into reviews_reviewer (user_id, most_at_once) values (?, 8) on conflict do nothing")
                    .param(id)
                    .update();
            for (String field : fields.split(",", -1)) {
                jdbc.sql(
                                "insert into reviews_reviewer_field (user_id, field_code) values (?, ?) on conflict do nothing")
                        .params(id, field)
                        .update();
            }
        });
    }
}
