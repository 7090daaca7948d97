package org.baseportal.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person as the frame of a page shows him.
 *
 * @param name the name shown
 * @param roles names of the roles; pages show the message {@code accounts.role.<name>}
 * @param language what he chose on his own page, or null
 * @param theme what he chose on his own page, or null
 */
public record Person(
        String name,
        List<String> roles,
        @Nullable Language language,
        @Nullable Theme theme) {

    public Person {
        roles = List.copyOf(roles);
    }

    /** One character that stands for him: the first of the last part of his name. */
    public String initial() {
        String last = name.substring(Math.max(name.lastIndexOf('·'), name.lastIndexOf(' ')) + 1);
        String of = last.isEmpty() ? name : last;
        return of.substring(0, of.offsetByCodePoints(0, Math.min(1, of.length())));
    }

    /** Whether he holds at least one of the roles. */
    public boolean isAny(List<String> any) {
        return any.stream().anyMatch(roles::contains);
    }
}
