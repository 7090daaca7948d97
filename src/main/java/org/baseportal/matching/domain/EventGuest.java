package org.baseportal.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * A project or an organisation that takes part in an event.
 *
 * @param key the project's code, the organisation's id
 * @param meetings how many meetings it has
 */
public record EventGuest(
        long id, String key, String nameZh, @Nullable String nameEn, int meetings) {}
