package org.baseportal.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.partners.FieldNames;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stages, fields and values of sources in words. */
@Component
class SourceWords {

    private final MoneyWords words;
    private final ObjectProvider<FieldNames> names;

    SourceWords(MoneyWords words, ObjectProvider<FieldNames> names) {
        this.words = words;
        this.names = names;
    }

    /** The way to a page of one source. */
    List<Crumb> crumbs(SourceView source, String here, Locale locale) {
        return List.of(
                new Crumb(words.say("funding.sources.title", locale), "/funding/sources"),
                new Crumb(source.name(), "/funding/sources/" + source.id()),
                new Crumb(here, null));
    }

    List<Option> stages(Locale locale) {
        return Stream.of(Stage.values())
                .map(stage -> new Option(stage.name(), stage(stage, locale)))
                .toList();
    }

    String stages(List<Stage> chosen, Locale locale) {
        return join(chosen.stream().map(stage -> stage(stage, locale)), locale);
    }

    private String stage(Stage stage, Locale locale) {
        return words.say("shared.stage." + stage.position(), locale);
    }

    /** Fields that can be chosen: those offered today, and those this source has already. */
    List<Option> fields(List<String> chosen, boolean offeredToo, Locale locale) {
        Map<String, String> offered = names.stream()
                .findFirst()
                .filter(list -> offeredToo)
                .map(list -> list.offered(locale))
                .orElse(Map.of());
        Map<String, String> all = all(locale);
        return Stream.concat(offered.keySet().stream(), chosen.stream())
                .distinct()
                .map(code -> new Option(code, all.getOrDefault(code, code)))
                .toList();
    }

    String fields(List<String> chosen, Locale locale) {
        return join(fields(chosen, false, locale).stream().map(Option::label), locale);
    }

    private Map<String, String> all(Locale locale) {
        return names.stream().findFirst().map(list -> list.all(locale)).orElse(Map.of());
    }

    private String join(Stream<String> said, Locale locale) {
        return said.collect(Collectors.joining(words.say("funding.comma", locale)));
    }

    /** A value as {@code SourceValues} keeps it. */
    String value(String field, @Nullable String value, Locale locale) {
        if (value == null || value.isEmpty()) {
            return "—";
        }
        if (field.equals("stages")) {
            return stages(Arrays.stream(value.split(",")).map(Stage::valueOf).toList(), locale);
        }
        if (field.equals("fields")) {
            return fields(List.of(value.split(",")), locale);
        }
        boolean key = value.startsWith("#{") && value.endsWith("}");
        return key ? words.say(value.substring(2, value.length() - 1), locale) : value;
    }
}
