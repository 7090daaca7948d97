package org.baseportal.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param label in the reader's language
 * @param url where it leads, or null for the page itself
 */
public record Crumb(String label, @Nullable String url) {}
