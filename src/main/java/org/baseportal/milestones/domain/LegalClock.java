package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legal term of the authority, with what it was and is.
 *
 * @param terms the latest first
 */
public record LegalClock(int id, String nameZh, String nameEn, List<Term> terms) {

    public LegalClock {
        terms = List.copyOf(terms);
    }

    /** How many working days it is, from when on, to when, and by which rule. */
    public record Term(LocalDate validFrom, @Nullable LocalDate validTo, int workingDays, String source) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** Its name in the reader's language. */
    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /** What holds on that day. */
    public Optional<Term> on(LocalDate day) {
        return terms.stream().filter(term -> term.isValidOn(day)).findFirst();
    }
}
