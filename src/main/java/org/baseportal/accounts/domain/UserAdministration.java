package org.baseportal.accounts.domain;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.accounts.AccountsJournal;
import org.baseportal.accounts.AccountsJournal.Change;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to users. The last active administrator stays: also a trigger in the database. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class UserAdministration {

    private final UserRepository users;
    private final LastAdministrator lastAdministrator;
    private final AccountsJournal journal;
    private final ApplicationEventPublisher events;
    private final PasswordEncoder encoder;
    private final Clock clock;

    UserAdministration(
            UserRepository users,
            LastAdministrator lastAdministrator,
            AccountsJournal journal,
            ApplicationEventPublisher events,
            PasswordEncoder encoder,
            Clock clock) {
        this.users = users;
        this.lastAdministrator = lastAdministrator;
        this.journal = journal;
        this.events = events;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Makes a user; gives a random password to be handed over and changed at the first sign-in. */
    @Transactional
    public Created create(String username, UserCommand command, CurrentUser actor) {
        String name = Usernames.normalise(username);
        if (users.existsByUsername(name)) {
            throw new UsernameTakenException();
        }
        String password = RandomPassword.next();
        User user = User.create(name, command.displayName(), command.email(), command.roles(), clock.instant());
        user.resetPassword(encoder.encode(password), clock.instant());
        try {
            user = users.saveAndFlush(user);
        } catch (DataIntegrityViolationException e) {
            throw new UsernameTakenException(); // two at the same moment; constraint accounts_user_username_key
        }
        journal.record(name, "create", actor, changes(null, snapshot(user)));
        return new Created(user.id().value(), password);
    }

    /** Changes name, e-mail and roles, provided nobody else has since the given version. */
    @Transactional
    public void change(long id, long version, UserCommand command, CurrentUser actor) {
        if (!command.roles().contains(Role.ADMIN)) {
            lastAdministrator.mustNotBe(id);
        }
        User user = load(id);
        if (user.version() != version) {
            throw new StaleUserException();
        }
        Map<String, String> before = snapshot(user);
        boolean rights = !user.roles().equals(command.roles());
        user.rename(command.displayName(), command.email());
        user.grant(command.roles());
        users.saveAndFlush(user);
        Map<String, Change> changes = changes(before, snapshot(user));
        if (!changes.isEmpty()) {
            journal.record(user.username(), "edit", actor, changes);
        }
        if (rights) {
            events.publishEvent(new RightsChanged(user.id()));
        }
    }

    /** Ends a user's right to sign in, and his sessions. */
    @Transactional
    public void deactivate(long id, CurrentUser actor) {
        lastAdministrator.mustNotBe(id);
        User user = load(id);
        if (user.active()) {
            user.deactivate();
            activity(user, actor, "deactivate");
        }
    }

    /** Lets a user sign in again. */
    @Transactional
    public void reactivate(long id, CurrentUser actor) {
        User user = load(id);
        if (!user.active()) {
            user.reactivate();
            activity(user, actor, "reactivate");
        }
    }

    /** Gives a new random password, to be changed at the next sign-in, and ends the user's sessions. */
    @Transactional
    public String resetPassword(long id, CurrentUser actor) {
        User user = load(id);
        if (!user.active()) {
            throw new ConflictException("accounts.users.inactive.refused");
        }
        String password = RandomPassword.next();
        user.resetPassword(encoder.encode(password), clock.instant());
        users.saveAndFlush(user);
        journal.record(user.username(), "resetPassword", actor, Map.of());
        events.publishEvent(new RightsChanged(user.id()));
        return password;
    }

    private void activity(User user, CurrentUser actor, String action) {
        users.saveAndFlush(user);
        Change change = new Change(String.valueOf(!user.active()), String.valueOf(user.active()));
        journal.record(user.username(), action, actor, Map.of("active", change));
        events.publishEvent(new RightsChanged(user.id()));
    }

    private User load(long id) {
        return users.findById(id).orElseThrow(NotFoundException::new);
    }

    private static Map<String, String> snapshot(User user) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("displayName", user.displayName());
        String email = user.email();
        if (email != null) {
            values.put("email", email);
        }
        values.put("roles", names(user.roles()));
        return values;
    }

    private static Map<String, Change> changes(@Nullable Map<String, String> before, Map<String, String> after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String field : Set.of("displayName", "email", "roles")) {
            String old = before == null ? null : before.get(field);
            String now = after.get(field);
            if (old == null ? now != null : !old.equals(now)) {
                changes.put(field, new Change(old, now));
            }
        }
        return changes;
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A new user's id and first password. */
    public record Created(long id, String password) {}
}
