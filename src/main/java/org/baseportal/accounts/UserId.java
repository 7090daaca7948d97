package org.baseportal.accounts;

import java.io.Serializable;

/** The id of a user. */
public record UserId(long value) implements Serializable {}
