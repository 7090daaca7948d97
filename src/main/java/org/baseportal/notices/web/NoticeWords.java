package org.baseportal.notices.web;

import java.util.Locale;
import org.baseportal.notices.domain.Notice;
import org.baseportal.shared.time.Days;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a notice into the reader's language. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    NoticeView view(Notice notice, Locale locale) {
        Object[] words = notice.words().stream().map(word -> word(word, locale)).toArray();
        return new NoticeView(
                notice.id(),
                messages.getMessage(notice.message(), words, locale),
                notice.link(),
                Days.minute(notice.at()));
    }

    private String word(String word, Locale locale) {
        return word.matches("#\\{[a-z]+(\\.[A-Za-z_]+)+}")
                ? messages.getMessage(word.substring(2, word.length() - 1), null, locale)
                : word;
    }
}
