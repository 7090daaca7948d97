package org.baseportal.reviews.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.projects.ProductKind;
import org.baseportal.reviews.domain.Round;
import org.baseportal.reviews.domain.RoundState;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words and choices that the pages of this module share. */
@Component("reviewsWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    List<Option> kinds(Locale locale) {
        return options("projects.productKind.", ProductKind.values(), locale);
    }

    /** One choice for each constant; its word stands under the key that begins so. */
    List<Option> options(String start, Enum<?>[] constants, Locale locale) {
        return Arrays.stream(constants)
                .map(it -> new Option(it.name(), say(start + it.name(), locale)))
                .toList();
    }

    /** The way to a page under another one. */
    List<Crumb> crumbs(Locale locale, String titleKey, String address, String here) {
        return List.of(new Crumb(say(titleKey, locale), address), new Crumb(here, null));
    }

    /** The title in the reader's language, where there is one. */
    static String title(String zh, @Nullable String en, Locale locale) {
        return en != null && english(locale) ? en : zh;
    }

    /** What the head of every page of a round shows. */
    void round(ModelAndView page, Round round, Clock clock, Locale locale) {
        page.addObject("crumbs", crumbs(locale, "reviews.rounds.title", "/reviews/rounds", round.name()));
        page.addObject("round", round);
        page.addObject("english", english(locale));
        page.addObject("over", round.state() == RoundState.OPEN && round.isOver(clock.instant()));
    }
}
