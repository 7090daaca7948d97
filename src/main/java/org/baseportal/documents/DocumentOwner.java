package org.baseportal.documents;

/**
 * The record that documents belong to.
 *
 * @param type the kind of record, as its {@link DocumentAccess} names it, for example {@code project}
 * @param key the record's lasting key, for example a project code
 */
public record DocumentOwner(String type, String key) {}
