package org.baseportal.shared.web;

/**
 * One entry of a select, a check list or a filter: the value that travels and the words a person reads.
 *
 * @param value what the form sends
 * @param label what the page shows, already in the reader's language
 */
public record Option(String value, String label) {}
