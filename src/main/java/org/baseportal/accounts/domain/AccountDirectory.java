package org.baseportal.accounts.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks people up. What a request needs to know of its own user is kept for a few seconds; a change made on this
 * instance is seen at once, one made on another instance when these seconds are over.
 */
@Service
@TrustedCaller("names and roles are shown to everyone who is signed in; callers hand out no hash")
public class AccountDirectory implements Accounts {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST_KEPT = 10_000;

    private final AccountReader reader;
    private final Clock clock;
    private final Map<UserId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Role, KeptRole> keptRoles = new ConcurrentHashMap<>();

    AccountDirectory(AccountReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The account behind a running session, at most three seconds old. */
    public Optional<Account> current(UserId id) {
        Instant now = clock.instant();
        Kept known = kept.get(id);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.account());
        }
        Optional<Account> read = reader.byId(id);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        read.ifPresent(account -> kept.put(id, new Kept(account, now.plus(KEPT))));
        return read;
    }

    /** The account with this sign-in name, read afresh. */
    public Optional<Account> byUsername(String username) {
        return reader.byUsername(username);
    }

    /** Reads the account afresh once the running transaction has been committed. */
    void forgetAfterCommit(UserId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(id);
            }
        });
    }

    /** Reads the account afresh next time. */
    public void forget(UserId id) {
        kept.remove(id);
        keptRoles.clear();
    }

    @Override
    public Optional<UserSummary> find(UserId id) {
        return current(id).map(Account::toSummary);
    }

    @Override
    public Optional<UserSummary> findByUsername(String username) {
        return reader.byUsername(username).map(Account::toSummary);
    }

    @Override
    public List<UserSummary> activeWith(Role role) {
        return reader.activeWith(role).stream().map(Account::toSummary).toList();
    }

    @Override
    public List<UserSummary> offered(Role role) {
        Instant now = clock.instant();
        KeptRole known = keptRoles.get(role);
        if (known == null || !known.until().isAfter(now)) {
            List<Account> read = reader.activeWith(role);
            Instant until = now.plus(KEPT);
            read.forEach(account -> kept.put(account.id(), new Kept(account, until)));
            known = new KeptRole(read.stream().map(Account::toSummary).toList(), until);
            keptRoles.put(role, known);
        }
        return known.users();
    }

    @Override
    public Set<String> everyNameOf(UserId id) {
        return reader.everyNameOf(id);
    }

    @Override
    public Map<UserId, String> names(Collection<UserId> ids) {
        Instant now = clock.instant();
        Map<UserId, String> names = new HashMap<>();
        List<UserId> unknown = new ArrayList<>();
        for (UserId id : ids) {
            Kept known = kept.get(id);
            if (known != null && known.until().isAfter(now)) {
                names.put(id, known.account().displayName());
            } else {
                unknown.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            names.putAll(reader.names(unknown));
        }
        return names;
    }

    private record KeptRole(List<UserSummary> users, Instant until) {}

    private record Kept(Account account, Instant until) {}
}
