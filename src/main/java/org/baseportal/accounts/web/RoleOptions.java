package org.baseportal.accounts.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baseportal.accounts.Role;
import org.baseportal.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The roles in the reader's language. */
@Component
class RoleOptions {

    private final MessageSource messages;

    RoleOptions(MessageSource messages) {
        this.messages = messages;
    }

    List<Option> all(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), word(role, locale)))
                .toList();
    }

    String words(Collection<Role> roles, Locale locale) {
        String between = messages.getMessage("accounts.users.roles.between", null, locale);
        return roles.stream().sorted().map(role -> word(role, locale)).collect(Collectors.joining(between));
    }

    private String word(Role role, Locale locale) {
        return messages.getMessage("accounts.role." + role.name(), null, locale);
    }
}
