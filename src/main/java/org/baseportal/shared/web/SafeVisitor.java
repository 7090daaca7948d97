package org.baseportal.shared.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Asks who is looking, and takes any failure for "nobody": an error page must come up whatever is broken. */
final class SafeVisitor {

    private SafeVisitor() {}

    static @Nullable Person current(ObjectProvider<Visitors> visitors) {
        try {
            Visitors known = visitors.getIfAvailable();
            return known == null ? null : known.current();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(SafeVisitor.class).debug("Nobody can be named for this page", e);
            return null;
        }
    }
}
