package org.baseportal.accounts.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.baseportal.accounts.AccountsJournal;
import org.baseportal.accounts.AccountsJournal.Change;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person does to his own account. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    private final UserRepository users;
    private final AccountReader reader;
    private final AccountDirectory directory;
    private final AccountsJournal journal;
    private final ApplicationEventPublisher events;
    private final PasswordEncoder encoder;
    private final Clock clock;

    OwnAccount(
            UserRepository users,
            AccountReader reader,
            AccountDirectory directory,
            AccountsJournal journal,
            ApplicationEventPublisher events,
            PasswordEncoder encoder,
            Clock clock) {
        this.users = users;
        this.reader = reader;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The account as it stands now. */
    public Account read(CurrentUser user) {
        return reader.byId(user.id()).orElseThrow(NotFoundException::new);
    }

    /** Changes name, e-mail, language and theme; roles and the sign-in name are not his to change. */
    @Transactional
    public void change(
            CurrentUser user,
            String displayName,
            @Nullable String email,
            @Nullable String language,
            @Nullable String theme) {
        User own = users.findById(user.id().value()).orElseThrow(NotFoundException::new);
        Map<String, Change> changes = new HashMap<>();
        note(changes, "displayName", own.displayName(), displayName);
        note(changes, "email", own.email(), email);
        note(changes, "language", own.language(), language);
        note(changes, "theme", own.theme(), theme);
        if (changes.isEmpty()) {
            return;
        }
        own.rename(displayName, email);
        own.prefer(language, theme);
        users.saveAndFlush(own);
        journal.record(own.username(), "edit", user, changes);
        directory.forgetAfterCommit(own.id());
    }

    /** Sets a new password, which has passed the rules, and ends all sessions. */
    @Transactional
    public void choosePassword(CurrentUser user, String password) {
        User own = users.findById(user.id().value()).orElseThrow(NotFoundException::new);
        own.choosePassword(encoder.encode(password), clock.instant());
        users.saveAndFlush(own);
        journal.record(own.username(), "changePassword", user, Map.of());
        events.publishEvent(new RightsChanged(own.id()));
    }

    private static void note(
            Map<String, Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }
}
