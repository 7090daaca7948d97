package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserSummary;
import org.baseportal.exchange.SheetWords;
import org.baseportal.projects.IpKind;
import org.baseportal.projects.IpState;
import org.baseportal.projects.NeedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lists inside one cell, as exports write them: one item a line; a right as {@code number | kind | state | holder |
 * inventors | pledged | licensed}, a need as {@code kind: words}. And people of the staff by name.
 */
@Component
class CellLists {

    private static final String BAR = "\\s*[|\uFF5C]\\s*";
    private static final String COLON = "\\s*[:\uFF1A]\\s*";
    private static final int NUMBER = 60;
    private static final int HOLDER = 200;
    private static final int INVENTORS = 300;
    private static final int NEED = 500;
    private static final int MOST = 50;

    private final MessageSource messages;
    private final Accounts accounts;
    private final SheetWords words = SheetWords.of(ProjectSheet.KEY);

    CellLists(MessageSource messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    /** The rights in a cell; empty if one of its lines cannot be read. */
    Optional<List<IpRight>> rights(@Nullable String cell) {
        return lines(cell, this::right);
    }

    /** The needs in a cell; empty if one of its lines cannot be read. */
    Optional<List<Need>> needs(@Nullable String cell) {
        return lines(cell, this::need);
    }

    /** The active person of the staff with this name or user name; empty if there is none, or more than one. */
    Optional<Long> owner(String name) {
        List<UserSummary> found = accounts.activeWith(Role.STAFF).stream()
                .filter(user ->
                        user.displayName().equals(name) || user.username().equalsIgnoreCase(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).id().value()) : Optional.empty();
    }

    private static <T> Optional<List<T>> lines(@Nullable String cell, Function<String, @Nullable T> read) {
        List<T> items = new ArrayList<>();
        for (String line : Objects.requireNonNullElse(cell, "").split("\n")) {
            if (!line.isBlank()) {
                T item = read.apply(line.strip());
                if (item == null || items.size() == MOST) {
                    return Optional.empty();
                }
                items.add(item);
            }
        }
        return Optional.of(items);
    }

    private @Nullable IpRight right(String line) {
        List<String> parts = new ArrayList<>(Arrays.asList(line.split(BAR, -1)));
        boolean pledged = parts.removeIf(part -> said("projects.ip.pledged").contains(part));
        boolean licensed = parts.removeIf(part -> said("projects.ip.licensed").contains(part));
        if (parts.size() < 3 || parts.size() > 5) {
            return null;
        }
        IpKind kind = word(IpKind.values(), "ipKind", parts.get(1));
        IpState state = word(IpState.values(), "ipState", parts.get(2));
        String number = part(parts, 0);
        String holder = part(parts, 3);
        String inventors = part(parts, 4);
        boolean sound = number != null && fits(number, NUMBER) && fits(holder, HOLDER) && fits(inventors, INVENTORS);
        return sound && kind != null && state != null
                ? new IpRight(Objects.requireNonNull(number), kind, state, holder, inventors, pledged, licensed)
                : null;
    }

    private @Nullable Need need(String line) {
        String[] parts = line.split(COLON, 2);
        NeedKind kind = word(NeedKind.values(), "need", parts[0]);
        String text = parts.length == 2 && !parts[1].isEmpty() ? parts[1] : null;
        return kind != null && fits(text, NEED) ? new Need(kind, text) : null;
    }

    private static @Nullable String part(List<String> parts, int at) {
        String part = at < parts.size() ? parts.get(at) : "";
        return part.isEmpty() || part.equals("-") ? null : part;
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private <E extends Enum<E>> @Nullable E word(E[] values, String family, String said) {
        Map<String, E> known = new HashMap<>();
        for (E value : values) {
            words.words(family + "s", value.name()).forEach(word -> known.putIfAbsent(plain(word), value));
            said("projects." + family + "." + value.name()).forEach(word -> known.put(plain(word), value));
        }
        return known.get(plain(said));
    }

    private List<String> said(String key) {
        return List.of(
                Objects.requireNonNull(messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE)),
                Objects.requireNonNull(messages.getMessage(key, null, key, Locale.ENGLISH)));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
