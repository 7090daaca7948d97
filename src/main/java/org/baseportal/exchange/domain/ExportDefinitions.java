package org.baseportal.exchange.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baseportal.exchange.ExportDefinition;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists that modules let people export. */
@Component
public class ExportDefinitions {

    private final Map<String, ExportDefinition> byKey;
    private final MessageSource messages;

    ExportDefinitions(List<ExportDefinition> definitions, MessageSource messages) {
        this.messages = messages;
        byKey = definitions.stream().collect(Collectors.toMap(ExportDefinition::key, Function.identity()));
    }

    /** What the list is called; a list that is only sent at once, or is no longer there, goes by a common name. */
    public String name(String key, Locale locale) {
        ExportDefinition definition = byKey.get(key);
        return definition == null
                ? messages.getMessage("exchange.exports.other", null, locale)
                : definition.name(locale);
    }

    /** @throws NotFoundException if no list of this name can be exported */
    public ExportDefinition get(String key) {
        ExportDefinition definition = byKey.get(key);
        if (definition == null) {
            throw new NotFoundException();
        }
        return definition;
    }
}
