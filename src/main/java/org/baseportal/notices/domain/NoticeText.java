package org.baseportal.notices.domain;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a notice into its reader's language: on the page and in mail alike. */
@Component
public class NoticeText {

    private final MessageSource messages;

    NoticeText(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a notice. */
    public String of(String message, List<String> words, Locale locale) {
        Object[] arguments = words.stream().map(word -> word(word, locale)).toArray();
        return messages.getMessage(message, arguments, locale);
    }

    private String word(String word, Locale locale) {
        return word.matches("#\\{[a-z]+(\\.[A-Za-z_]+)+}")
                ? messages.getMessage(word.substring(2, word.length() - 1), null, locale)
                : word;
    }
}
