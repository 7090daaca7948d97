package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;

/**
 * From where a session was begun.
 *
 * @param address the client's address
 * @param browser the start of its User-Agent
 */
record SessionClient(String address, String browser) {

    static final String ADDRESS = "baseportal.address";
    static final String BROWSER = "baseportal.browser";

    private static final int LONGEST = 300;

    static SessionClient of(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String browser = agent == null ? "" : agent.substring(0, Math.min(LONGEST, agent.length()));
        return new SessionClient(request.getRemoteAddr(), browser);
    }

    void write(HttpSession session) {
        session.setAttribute(ADDRESS, address);
        session.setAttribute(BROWSER, browser);
    }
}
