package org.baseportal.accounts.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. What ends a right also ends the sessions that were begun with it. */
@Entity
@Table(name = "accounts_user")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "accounts_user_seq")
    @SequenceGenerator(name = "accounts_user_seq", sequenceName = "accounts_user_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private String username;

    private String displayName;

    private @Nullable String email;

    private String passwordHash;

    private boolean mustChangePassword;

    private Instant passwordChangedAt;

    private boolean active;

    private @Nullable String language;

    private @Nullable String theme;

    private long sessionEpoch;

    @Column(updatable = false)
    private boolean example;

    @Column(updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "accounts_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private long version;

    protected User() {}

    /** A new active user; {@code username} is already normalised. */
    static User create(String username, String displayName, @Nullable String email, Set<Role> roles, Instant at) {
        User user = new User();
        user.username = username;
        user.displayName = displayName;
        user.email = email;
        user.roles.addAll(roles);
        user.active = true;
        user.createdAt = at;
        user.passwordHash = "";
        user.passwordChangedAt = at;
        return user;
    }

    /** Marks an invented person of the demonstration. */
    User asExample() {
        example = true;
        return this;
    }

    /** Sets a password that somebody else chose: the next sign-in has to change it. */
    void resetPassword(String hash, Instant at) {
        choosePassword(hash, at);
        mustChangePassword = true;
    }

    /** Sets the person's own new password and ends the sessions. */
    void choosePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
        mustChangePassword = false;
        endSessions();
    }

    void rename(String newName, @Nullable String newEmail) {
        displayName = newName;
        email = newEmail;
    }

    /** Gives exactly these roles; a change ends the sessions. */
    void grant(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new IllegalArgumentException("a user has at least one role");
        }
        if (!roles.equals(newRoles)) {
            roles.retainAll(newRoles);
            roles.addAll(newRoles);
            endSessions();
        }
    }

    void deactivate() {
        active = false;
        endSessions();
    }

    void reactivate() {
        active = true;
    }

    void prefer(@Nullable String newLanguage, @Nullable String newTheme) {
        language = newLanguage;
        theme = newTheme;
    }

    private void endSessions() {
        sessionEpoch++;
    }

    UserId id() {
        return new UserId(id);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean active() {
        return active;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String theme() {
        return theme;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : Set.copyOf(roles);
    }

    long version() {
        return version;
    }
}
