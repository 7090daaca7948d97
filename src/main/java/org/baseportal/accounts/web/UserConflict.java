package org.baseportal.accounts.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.UserView;
import org.jspecify.annotations.Nullable;

/** Mine, theirs and the original of one user, field by field. */
record UserConflict(List<Line> lines) {

    static UserConflict of(UserForm mine, UserView now, Function<Collection<Role>, String> words) {
        return new UserConflict(List.of(
                line("displayName", mine.originalName(), now.displayName(), mine.displayName()),
                line("email", mine.originalEmail(), now.email(), mine.email()),
                line(
                        "roles",
                        words(mine.originalRoles(), words),
                        words.apply(now.roles()),
                        words(mine.roles(), words))));
    }

    private static String words(@Nullable Set<Role> roles, Function<Collection<Role>, String> words) {
        return roles == null ? "" : words.apply(roles);
    }

    private static Line line(String field, @Nullable String original, @Nullable String theirs, @Nullable String mine) {
        String a = Objects.requireNonNullElse(original, "");
        String b = Objects.requireNonNullElse(theirs, "");
        String c = Objects.requireNonNullElse(mine, "");
        return new Line(field, a, b, c, !b.equals(c));
    }

    /** One field; {@code differs} where mine is not theirs. */
    record Line(String field, String original, String theirs, String mine, boolean differs) {}
}
