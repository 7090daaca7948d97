package org.baseportal.accounts.security;

import java.time.Instant;

/**
 * One of a person's sessions as he sees it.
 *
 * @param handle names the session without giving its id away
 * @param browser the User-Agent it was begun with
 * @param address the address it was begun from
 * @param lastUsed exact to a minute
 * @param current whether it is the one that asks
 */
public record OwnSession(
        String handle, String browser, String address, Instant signedInAt, Instant lastUsed, boolean current) {}
