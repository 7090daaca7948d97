package org.baseportal.projects.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.baseportal.partners.FieldNames;
import org.springframework.stereotype.Component;

/** The technology fields for those below who choose among them, too. */
@Component
class OfferedFields implements FieldNames {

    private final TechnologyFields fields;

    OfferedFields(TechnologyFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, String> offered(Locale locale) {
        return names(locale, false);
    }

    @Override
    public Map<String, String> all(Locale locale) {
        return names(locale, true);
    }

    private Map<String, String> names(Locale locale, boolean all) {
        boolean english = locale.getLanguage().equals("en");
        Map<String, String> names = new LinkedHashMap<>();
        fields.all().stream()
                .filter(field -> all || field.active())
                .forEach(field -> names.put(field.code(), english ? field.nameEn() : field.nameZh()));
        return names;
    }
}
