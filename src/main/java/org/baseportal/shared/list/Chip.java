package org.baseportal.shared.list;

/**
 * One filter that holds, as the list shows it.
 *
 * @param label field and value in the reader's language
 * @param clearUrl the same list without this filter
 */
public record Chip(String label, String clearUrl) {}
