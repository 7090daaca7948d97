package org.baseportal.accounts.web;

import org.jspecify.annotations.Nullable;

/** The change of one's own password; every character counts as typed. */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String repeated) {

    static PasswordForm empty() {
        return new PasswordForm(null, null, null);
    }

    /** Hides what was typed from logs. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
