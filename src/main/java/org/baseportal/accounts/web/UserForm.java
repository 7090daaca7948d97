package org.baseportal.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.UserCommand;
import org.baseportal.accounts.domain.UserView;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator types him. The sign-in name counts only for a new user; the three originals travel along
 * so that a page of conflict can show what stood there when the form was opened.
 */
record UserForm(
        @Nullable String username,
        @NotBlank @Size(max = 50) @Nullable String displayName,
        @Email @Size(max = 200) @Nullable String email,
        @NotEmpty @Nullable Set<Role> roles,
        @Nullable Long version,
        @Nullable String originalName,
        @Nullable String originalEmail,
        @Nullable Set<Role> originalRoles) {

    UserForm {
        username = Texts.line(username);
        displayName = Texts.line(displayName);
        email = Texts.line(email);
        roles = withoutBlanks(roles);
        originalRoles = withoutBlanks(originalRoles);
    }

    /** A choice sent empty is no choice. */
    private static @Nullable Set<Role> withoutBlanks(@Nullable Set<@Nullable Role> chosen) {
        return chosen == null
                ? null
                : chosen.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    static UserForm empty() {
        return new UserForm(null, null, null, Set.of(), null, null, null, null);
    }

    static UserForm from(UserView user) {
        Set<Role> roles = new TreeSet<>(user.roles());
        return new UserForm(
                user.username(),
                user.displayName(),
                user.email(),
                roles,
                user.version(),
                user.displayName(),
                user.email(),
                roles);
    }

    /** The same input on top of a newer version. */
    UserForm onto(UserView now) {
        return new UserForm(
                username, displayName, email, roles, now.version(), now.displayName(), now.email(), now.roles());
    }

    UserCommand toCommand() {
        return new UserCommand(Objects.requireNonNull(displayName), email, Objects.requireNonNull(roles));
    }
}
