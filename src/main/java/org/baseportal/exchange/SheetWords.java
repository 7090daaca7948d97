package org.baseportal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baseportal.exchange.sheet.Headings;
import org.springframework.context.MessageSource;

/** The words of {@code sheets/<definition>.properties} that stand for the values of a field. */
public final class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Headings headings;

    private SheetWords(Headings headings) {
        this.headings = headings;
    }

    /** The words of one definition. */
    public static SheetWords of(String definition) {
        return new SheetWords(Headings.of(definition));
    }

    /**
     * A value with all it is called: the message in every language, then what else people write.
     *
     * @param messageKey the words that pages show for the value
     */
    public Choice choice(MessageSource messages, String field, String value, String messageKey) {
        List<String> labels = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            Optional.ofNullable(messages.getMessage(messageKey, null, null, language))
                    .ifPresent(labels::add);
        }
        labels.addAll(words(field, value));
        return new Choice(value, labels);
    }

    /** What people write for a value of a field. */
    public List<String> words(String field, String value) {
        return headings.words(field, value);
    }
}
