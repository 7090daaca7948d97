package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.domain.OwnAccount;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Begins a new session for a person whose own act has ended all of his: he stays signed in here. */
@Component
public class SignInAgain {

    private final SessionContextRepository contexts;
    private final OwnAccount accounts;

    SignInAgain(SessionContextRepository contexts, OwnAccount accounts) {
        this.contexts = contexts;
        this.accounts = accounts;
    }

    /** Replaces the session of this request. */
    public void here(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        PortalAuthentication fresh = new PortalAuthentication(accounts.read(user));
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        SecurityContextImpl context = new SecurityContextImpl(fresh);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
