package org.baseportal.projects.domain;

import org.baseportal.accounts.UserId;

/**
 * A filter that somebody keeps under a name.
 *
 * @param choice the filter as it stands in an address, with its question mark
 * @param shared whether staff and administrators see it too
 */
public record SavedView(long id, UserId owner, String name, String choice, boolean shared) {}
