package org.baseportal.shared.web;

import org.jspecify.annotations.Nullable;

/** Tells the frame of a page who is looking. Implemented by {@code accounts}; must not ask the database. */
public interface Visitors {

    /** The signed-in person of the running request, or null. */
    @Nullable
    Person current();
}
