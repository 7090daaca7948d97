package org.baseportal.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field before and after a change, as text.
 *
 * @param field the property's name; pages show the message {@code <subject>.field.<field>}
 * @param before what stood there, or null
 * @param after what stands there now, or null
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
