package org.baseportal.accounts.domain;

import org.baseportal.accounts.UserId;

/** Somebody's password, roles or state changed: all that began under the old ones is over. */
public record RightsChanged(UserId user) {}
