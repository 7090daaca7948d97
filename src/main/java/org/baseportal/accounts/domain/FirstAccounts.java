package org.baseportal.accounts.domain;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baseportal.accounts.AccountsJournal;
import org.baseportal.accounts.AccountsJournal.Change;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts without which nobody could sign in to make others; does nothing once there is one. */
@Service
@TrustedCaller("runs at the start, before anybody can sign in")
class FirstAccounts {

    private static final String ADMINISTRATOR = "admin";

    private final UserRepository users;
    private final AccountReader reader;
    private final AccountsJournal journal;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAccounts(
            UserRepository users,
            AccountReader reader,
            AccountsJournal journal,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            Clock clock) {
        this.users = users;
        this.reader = reader;
        this.journal = journal;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes one administrator if there is nobody; gives his name and password to be printed once. */
    @Transactional
    public Optional<Credentials> administrator() {
        if (somebodyIsThere()) {
            return Optional.empty();
        }
        String password = RandomPassword.next();
        User admin = User.create(ADMINISTRATOR, "管理员", null, Set.of(Role.ADMIN), clock.instant());
        admin.resetPassword(encoder.encode(password), clock.instant());
        users.saveAndFlush(admin);
        journal.record(ADMINISTRATOR, "create", null, Map.of("roles", new Change(null, Role.ADMIN.name())));
        return Optional.of(new Credentials(ADMINISTRATOR, password));
    }

    /** Makes the invented people of the demonstration if there is nobody. */
    @Transactional
    public void examples(Iterable<ExamplePerson> people, String password) {
        if (somebodyIsThere()) {
            return;
        }
        String hash = encoder.encode(password);
        for (ExamplePerson person : people) {
            User user = User.create(
                            person.username(), person.displayName(), person.email(), person.roles(), clock.instant())
                    .asExample();
            user.choosePassword(hash, clock.instant());
            users.saveAndFlush(user);
        }
    }

    /** Two instances that start at the same time ask one after the other. */
    private boolean somebodyIsThere() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts_first'))")
                .query()
                .listOfRows();
        return reader.anyone();
    }

    record Credentials(String username, String password) {}

    record ExamplePerson(String username, String displayName, String email, Set<Role> roles) {}
}
