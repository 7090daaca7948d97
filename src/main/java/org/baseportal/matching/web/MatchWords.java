package org.baseportal.matching.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.DeclineReason;
import org.baseportal.matching.domain.MeetingState;
import org.baseportal.matching.domain.Suggestion;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of suggestions and introductions in the reader's language. */
@Component
class MatchWords {

    private final MessageSource messages;
    private final Accounts accounts;

    MatchWords(MessageSource messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    String message(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    List<Option> kinds(Locale locale) {
        return options("partners.capability.", CapabilityKind.values(), locale);
    }

    List<Option> reasons(Locale locale) {
        return options("matching.decline.", DeclineReason.values(), locale);
    }

    /** What may become of a meeting. */
    List<Option> results(Locale locale) {
        return Arrays.stream(MeetingState.values())
                .filter(MeetingState::isResult)
                .map(state -> new Option(state.name(), message("matching.meeting." + state.name(), locale)))
                .toList();
    }

    /** A name in the reader's language, as far as there is one. */
    static String name(String zh, @Nullable String en, Locale locale) {
        return en != null && locale.getLanguage().equals("en") ? en : zh;
    }

    private List<Option> options(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), message(prefix + value.name(), locale)))
                .toList();
    }

    List<Option> people() {
        return accounts.activeWith(Role.STAFF).stream()
                .map(user -> new Option(String.valueOf(user.id().value()), user.displayName()))
                .toList();
    }

    SuggestionView view(Suggestion it, Locale locale) {
        List<SuggestionView.Line> lines = it.parts().stream()
                .filter(part -> part.most() > 0)
                .map(part -> new SuggestionView.Line(
                        message("matching.part." + part.part().name(), locale),
                        tenths(part.points()),
                        part.most(),
                        message(
                                "matching.why." + part.part().name() + "." + part.how(),
                                locale,
                                part.words().toArray()),
                        part.speaksFor()))
                .toList();
        return new SuggestionView(
                it.need().code(),
                name(it.need().title(), it.need().titleEn(), locale),
                it.offer().id(),
                name(it.offer().name(), it.offer().nameEn(), locale),
                it.total(),
                it.feedback(),
                lines,
                it.vetoes().stream()
                        .map(veto -> message("matching.veto." + veto.name(), locale))
                        .toList());
    }

    private static String tenths(int points) {
        return points % 10 == 0 ? String.valueOf(points / 10) : points / 10 + "." + points % 10;
    }
}
