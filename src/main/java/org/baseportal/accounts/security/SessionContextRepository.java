package org.baseportal.accounts.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.domain.Account;
import org.baseportal.accounts.domain.AccountDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session only who signed in, when and under which epoch, as plain text that any later version can read.
 * Name, roles and whether the account is active are read for each request, so that no session outlives its rights.
 */
@Component
class SessionContextRepository implements SecurityContextRepository {

    private final AccountDirectory accounts;
    private final SessionLimits limits;
    private final PastSessions past;
    private final Clock clock;

    SessionContextRepository(AccountDirectory accounts, SessionLimits limits, PastSessions past, Clock clock) {
        this.accounts = accounts;
        this.past = past;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new LazyContext(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation") // still asked for by the interface
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    private @Nullable SecurityContext load(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            return session == null ? null : load(session);
        } catch (DataAccessException e) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return null; // the error page must come even when the database is away
            }
            throw e;
        }
    }

    private @Nullable SecurityContext load(HttpSession session) {
        Optional<SessionMark> mark = SessionMark.read(session);
        if (mark.isEmpty()) {
            return null;
        }
        Optional<Account> account = mark.flatMap(this::stillValid);
        if (account.isEmpty()) {
            session.invalidate();
            return null;
        }
        return new SecurityContextImpl(new PortalAuthentication(account.get()));
    }

    private Optional<Account> stillValid(SessionMark mark) {
        Instant end = mark.signedInAt().plus(limits.absolute());
        if (!clock.instant().isBefore(end)) {
            return Optional.empty();
        }
        return accounts.current(new UserId(mark.userId()))
                .filter(account -> account.active() && account.sessionEpoch() == mark.epoch());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication instanceof PortalAuthentication person) {
            Account account = person.account();
            HttpSession session = request.getSession();
            new SessionMark(account.id().value(), account.sessionEpoch(), clock.instant()).write(session);
            session.setAttribute(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                    String.valueOf(account.id().value()));
            SessionClient.of(request).write(session);
            past.remember(session.getId(), account.id());
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                SessionMark.remove(session);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && SessionMark.read(session).isPresent();
    }

    /** Asks the session only when somebody asks for the user. */
    private static final class LazyContext implements DeferredSecurityContext {

        private final java.util.function.Supplier<@Nullable SecurityContext> source;
        private @Nullable SecurityContext context;
        private boolean generated;

        LazyContext(java.util.function.Supplier<@Nullable SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = source.get();
                if (known == null) {
                    known = SecurityContextHolder.createEmptyContext();
                    generated = true;
                }
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
