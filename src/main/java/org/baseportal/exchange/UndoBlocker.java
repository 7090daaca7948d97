package org.baseportal.exchange;

/**
 * A record of an import that can no longer be taken back.
 *
 * @param label what people know it by
 * @param address its page
 * @param messageKey why: what has happened to it since, or refers to it
 */
public record UndoBlocker(String label, String address, String messageKey) {}
