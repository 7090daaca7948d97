package org.baseportal.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the layout knows of the running request: the reader's language and theme, who he is, where he is. Templates see
 * it as {@code frame}, on every page and whichever way the page came up, error pages included.
 */
@Component
public class Frame {

    private static final int MOST_SHOWN = 99;

    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<UnreadNotices> notices;
    private final Assets assets;
    private final MappedPaths paths;
    private final Clock clock;

    Frame(
            ObjectProvider<Visitors> visitors,
            ObjectProvider<UnreadNotices> notices,
            Assets assets,
            MappedPaths paths,
            Clock clock) {
        this.visitors = visitors;
        this.notices = notices;
        this.assets = assets;
        this.paths = paths;
        this.clock = clock;
    }

    /** The page's {@code lang} attribute. */
    public String language() {
        return Language.of(LocaleContextHolder.getLocale()).tag();
    }

    /** The chosen theme: {@code light}, {@code dark} or {@code auto}. */
    public String theme() {
        HttpServletRequest request = request();
        Theme chosen = request == null ? null : ReaderChoices.theme(request);
        if (chosen == null) {
            Person person = person();
            chosen = person == null ? null : person.theme();
        }
        return (chosen == null ? Theme.AUTO : chosen).key();
    }

    /** The theme to draw without JavaScript: light unless the reader chose dark. */
    public String drawnTheme() {
        return Theme.DARK.key().equals(theme()) ? "dark" : "light";
    }

    /** The day, in Beijing, as it stands on a printed page. */
    public String today() {
        return Days.today(clock).toString();
    }

    /** Who is signed in, or null. */
    public @Nullable Person person() {
        return SafeVisitor.current(visitors);
    }

    /** How much the person has not read yet, as the bell shows it; empty if nothing, or if it cannot be told now. */
    public String unread() {
        try {
            UnreadNotices known = notices.getIfAvailable();
            long count = known == null || person() == null ? 0 : known.count();
            return count == 0 ? "" : count > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(count);
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** After how many seconds without a request a signed-in person is signed out; 0 for nobody. */
    public int sessionSeconds() {
        HttpServletRequest request = request();
        HttpSession session = request == null || person() == null ? null : request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** Whether the menu shows a page: it exists and the person holds one of the roles (any person if none is named). */
    public boolean shows(String path, String... roles) {
        Person person = person();
        return person != null && paths.contain(path) && (roles.length == 0 || person.isAny(List.of(roles)));
    }

    /** The pages of the menu that this person sees. */
    public List<Menu.Entry> menu() {
        return Menu.pages(this::isShown);
    }

    /** The pages of the administration that this person sees. */
    public List<Menu.Entry> administration() {
        return Menu.administration(this::isShown);
    }

    private boolean isShown(Menu.Entry entry) {
        return shows(entry.path(), entry.roles().toArray(String[]::new));
    }

    /** The address of a static file. */
    public String asset(String name) {
        HttpServletRequest request = request();
        return (request == null ? "" : request.getContextPath()) + assets.path(name);
    }

    /** This page in another language: its own address and query string. */
    public String inLanguage(String key) {
        return here(ReaderChoices.LANGUAGE, key);
    }

    /** This page in another theme. */
    public String inTheme(String key) {
        return here(ReaderChoices.THEME, key);
    }

    /** The icon of a project's status. */
    public String statusIcon(String status) {
        return StatusIcons.of(status);
    }

    /** The number of a stage, 1 to 5, from the number itself or an enum in the order of the chain; 0 for none. */
    public int stageNumber(@Nullable Object stage) {
        if (stage instanceof Enum<?> constant) {
            return constant.ordinal() + 1;
        }
        return stage instanceof Number number ? number.intValue() : 0;
    }

    /** The Chinese words, or for a reader of English the English ones where there are some. */
    public String either(String zh, @Nullable String en) {
        return en != null && Language.of(LocaleContextHolder.getLocale()) == Language.EN ? en : zh;
    }

    /** This page with one parameter of its own chosen. */
    public String with(String name, String value) {
        return here(name, value);
    }

    private static String here(String name, String value) {
        HttpServletRequest request = request();
        String query = request == null ? null : originalQuery(request);
        List<String> parts = new ArrayList<>();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                if (!part.isEmpty() && !part.startsWith(name + "=")) {
                    parts.add(part);
                }
            }
        }
        parts.add(name + "=" + value);
        return "?" + String.join("&", parts);
    }

    private static @Nullable String originalQuery(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return failed instanceof String query ? query : request.getQueryString();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
