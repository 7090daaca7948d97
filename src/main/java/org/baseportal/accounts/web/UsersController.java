package org.baseportal.accounts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.UserFilter;
import org.baseportal.accounts.domain.UserList;
import org.baseportal.accounts.domain.UserView;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.PageLinks;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of users. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class UsersController {

    private final UserList users;
    private final RoleOptions roles;
    private final MessageSource messages;

    UsersController(UserList users, RoleOptions roles, MessageSource messages) {
        this.users = users;
        this.roles = roles;
        this.messages = messages;
    }

    @GetMapping("/admin/users")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String active,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Locale locale,
            Model model) {
        UserFilter filter = new UserFilter(text(q), role(role), active(active));
        PageRequest asked = PageRequest.of(page, size, null, null);
        long total = users.count(filter);
        long pages = Math.max(1, (total + asked.size() - 1) / asked.size());
        long current = Math.min(asked.page(), pages);
        List<UsersView.Row> rows = users.page(filter, asked.size(), (current - 1) * asked.size()).stream()
                .map(user -> row(user, locale))
                .toList();
        PageLinks links = links(filter, asked.size(), total, current, pages, rows.size());
        model.addAttribute(
                "view",
                new UsersView(
                        rows,
                        links,
                        chips(filter, locale),
                        filter.q(),
                        filter.role() == null ? null : filter.role().name(),
                        filter.active() == null ? null : filter.active().toString(),
                        roles.all(locale)));
        return "accounts/users";
    }

    private UsersView.Row row(UserView user, Locale locale) {
        return new UsersView.Row(
                user.id(),
                user.displayName(),
                user.username(),
                user.email() == null ? "" : user.email(),
                roles.words(user.roles(), locale),
                user.active(),
                user.mustChangePassword(),
                user.example(),
                user.lastSignInAt() == null ? "" : Days.minute(user.lastSignInAt()));
    }

    private List<Chip> chips(UserFilter filter, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (filter.q() != null) {
            chips.add(new Chip("“" + filter.q() + "”", url(new UserFilter(null, filter.role(), filter.active()))));
        }
        if (filter.role() != null) {
            String word = roles.words(List.of(filter.role()), locale);
            chips.add(new Chip(word, url(new UserFilter(filter.q(), null, filter.active()))));
        }
        if (filter.active() != null) {
            String key = filter.active() ? "accounts.users.active" : "accounts.users.inactive";
            String word = messages.getMessage(key, null, locale);
            chips.add(new Chip(word, url(new UserFilter(filter.q(), filter.role(), null))));
        }
        return chips;
    }

    private static PageLinks links(UserFilter filter, int size, long total, long page, long pages, int shown) {
        long from = shown == 0 ? 0 : (page - 1) * size + 1;
        return new PageLinks(
                total,
                false,
                from,
                shown == 0 ? 0 : from + shown - 1,
                page,
                pages,
                page > 1 ? url(filter, size, 1) : null,
                page > 1 ? url(filter, size, page - 1) : null,
                page < pages ? url(filter, size, page + 1) : null,
                page < pages ? url(filter, size, pages) : null);
    }

    private static String url(UserFilter filter, int size, long page) {
        UriComponentsBuilder url = UriComponentsBuilder.fromUriString(url(filter));
        url.queryParam("page", page);
        if (size != PageRequest.DEFAULT_SIZE) {
            url.queryParam("size", size);
        }
        return url.build(true).toUriString();
    }

    private static String url(UserFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/users");
        if (filter.q() != null) {
            url.queryParam("q", "{q}");
        }
        if (filter.role() != null) {
            url.queryParam("role", filter.role().name());
        }
        if (filter.active() != null) {
            url.queryParam("active", filter.active());
        }
        return filter.q() == null
                ? url.build().toUriString()
                : url.encode().buildAndExpand(filter.q()).toUriString();
    }

    private static @Nullable String text(@Nullable String typed) {
        String clean = Texts.line(typed);
        return clean == null || clean.length() <= 200 ? clean : clean.substring(0, 200);
    }

    private static @Nullable Role role(@Nullable String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }

    private static @Nullable Boolean active(@Nullable String text) {
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }
}
