package org.baseportal.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.matching.domain.SuccessRates;
import org.baseportal.matching.domain.SuccessRates.By;
import org.baseportal.matching.domain.SuccessRates.Group;
import org.baseportal.partners.FieldNames;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How often introductions come to something, and why not. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'VIEWER')")
class SuccessRatesController {

    private final SuccessRates rates;
    private final MatchWords words;
    private final FieldNames fields;

    SuccessRatesController(SuccessRates rates, MatchWords words, FieldNames fields) {
        this.rates = rates;
        this.words = words;
        this.fields = fields;
    }

    /** One table; its numbers lead to the list where {@code parameter} is not empty. */
    record Table(String titleKey, String parameter, List<Line> lines) {}

    /** One group of introductions with its name in the reader's language. */
    record Line(String name, Group of) {}

    @GetMapping("/matching/rates")
    String rates(@RequestParam(required = false) @Nullable String year, Locale locale, Model model) {
        Integer known = IntroductionParameters.year(year);
        List<Table> tables = new ArrayList<>();
        Map<String, String> names = fields.all(locale);
        for (By by : By.values()) {
            List<Line> lines = rates.by(by, known).stream()
                    .map(group -> new Line(name(by, group, names, locale), group))
                    .toList();
            tables.add(new Table("matching.rates." + by.name(), by.parameter(), lines));
        }
        model.addAttribute("tables", tables);
        model.addAttribute("reasons", rates.reasons(known));
        model.addAttribute("years", rates.years());
        model.addAttribute("year", known);
        return "matching/rates";
    }

    private String name(By by, Group group, Map<String, String> names, Locale locale) {
        return switch (by) {
            case KIND -> words.message("partners.kind." + group.key(), locale);
            case NEED -> words.message("partners.capability." + group.key(), locale);
            case FIELD ->
                group.key().equals("-")
                        ? words.message("matching.rates.nofield", locale)
                        : names.getOrDefault(group.key(), group.key());
            case PERSON -> group.name() == null ? group.key() : group.name();
        };
    }
}
