package org.baseportal.accounts.web;

import java.util.List;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.PageLinks;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;

/** The list of users as its template shows it. */
record UsersView(
        List<Row> rows,
        PageLinks page,
        List<Chip> chips,
        @Nullable String q,
        @Nullable String role,
        @Nullable String active,
        List<Option> roles) {

    record Row(
            long id,
            String name,
            String username,
            String email,
            String roles,
            boolean active,
            boolean mustChange,
            boolean example,
            String lastSignIn) {}
}
