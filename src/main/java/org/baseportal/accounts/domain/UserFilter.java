package org.baseportal.accounts.domain;

import org.baseportal.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list shows; null means all.
 *
 * @param q part of name, sign-in name or e-mail
 */
public record UserFilter(
        @Nullable String q, @Nullable Role role, @Nullable Boolean active) {}
