package org.baseportal.exchange.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.sheet.ColumnGuess;
import org.baseportal.exchange.sheet.Headings;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of sheets that modules let people import, with the words for them. */
@Component
public class Definitions {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<String, SheetDefinition> byKey = new LinkedHashMap<>();
    private final MessageSource messages;

    Definitions(List<SheetDefinition> definitions, MessageSource messages) {
        definitions.forEach(definition -> byKey.put(definition.key(), definition));
        this.messages = messages;
    }

    /** @throws NotFoundException if nothing of this name can be imported */
    public SheetDefinition get(String key) {
        SheetDefinition definition = byKey.get(key);
        if (definition == null) {
            throw new NotFoundException();
        }
        return definition;
    }

    /** The keys of all definitions, in the order of their beans. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** What a page calls a field. */
    public String label(SheetDefinition definition, SheetField field, Locale locale) {
        return word(definition, field.key(), locale);
    }

    /** What a page calls the kind of record. */
    public String name(SheetDefinition definition, Locale locale) {
        return word(definition, "name", locale);
    }

    /** A word of the definition. */
    public String word(SheetDefinition definition, String key, Locale locale) {
        return messages.getMessage(definition.messages() + key, null, locale);
    }

    /** What is wrong with a row, for a reader: the field and the problem. */
    public String say(SheetDefinition definition, RowFault fault, Locale locale) {
        String problem =
                messages.getMessage(fault.messageKey(), fault.arguments().toArray(), locale);
        if (fault.field() == null) {
            return problem;
        }
        return messages.getMessage(
                "exchange.fault.of", new Object[] {word(definition, fault.field(), locale), problem}, locale);
    }

    ColumnGuess guess(SheetDefinition definition) {
        Map<String, List<String>> labels = new HashMap<>();
        for (SheetField field : definition.fields()) {
            List<String> words = new ArrayList<>();
            LANGUAGES.forEach(locale -> words.add(label(definition, field, locale)));
            labels.put(field.key(), words);
        }
        return new ColumnGuess(definition.fields(), Headings.of(definition.key()), labels);
    }
}
