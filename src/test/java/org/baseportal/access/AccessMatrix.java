package org.baseportal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baseportal.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Who may do what, as {@code access-matrix.csv} says: verb, pattern, and {@code public}, {@code signed-in} or roles.
 * A right on one record (this project, that document) is not meant here: the services check it.
 */
final class AccessMatrix {

    private final Map<String, String> rows = new TreeMap<>();

    AccessMatrix() {
        try {
            new ClassPathResource("access-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> rows.put(key(cells[0], cells[1]), cells[2].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(Mapping mapping) {
        return rows.containsKey(key(mapping.verb(), mapping.plain()));
    }

    Set<String> keys() {
        return rows.keySet();
    }

    /** Whether somebody with this role, or nobody where it is null, gets through. */
    boolean allows(Mapping mapping, @Nullable Role role) {
        String who = rows.getOrDefault(key(mapping.verb(), mapping.plain()), "");
        if (who.equals("public")) {
            return true;
        }
        return role != null && (who.equals("signed-in") || roles(who).contains(role));
    }

    static String key(String verb, String pattern) {
        return verb.strip() + " " + pattern.strip();
    }

    private static Set<Role> roles(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(words.split(" ")).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
