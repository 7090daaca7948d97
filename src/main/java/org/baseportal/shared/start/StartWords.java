package org.baseportal.shared.start;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the log's last lines: nobody has chosen a language yet, so each line comes in both. */
@Component
public class StartWords {

    private final MessageSource messages;

    StartWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The message in Chinese and in English, one line each. */
    public List<String> lines(String key, Object... arguments) {
        return List.of(
                messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, arguments, Locale.ENGLISH));
    }
}
