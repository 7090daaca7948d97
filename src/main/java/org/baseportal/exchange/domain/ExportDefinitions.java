package org.baseportal.exchange.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baseportal.exchange.ExportDefinition;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.stereotype.Component;

/** The lists that modules let people export. */
@Component
public class ExportDefinitions {

    private final Map<String, ExportDefinition> byKey;

    ExportDefinitions(List<ExportDefinition> definitions) {
        byKey = definitions.stream().collect(Collectors.toMap(ExportDefinition::key, Function.identity()));
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
