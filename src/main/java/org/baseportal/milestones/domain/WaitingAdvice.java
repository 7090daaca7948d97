package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** Advice a person is asked for. */
public record WaitingAdvice(
        String code, String titleZh, @Nullable String titleEn, Stage stage, LocalDate dueOn, String askedBy) {

    /** The project's title in the reader's language. */
    public String title(Locale language) {
        return titleEn != null && language.getLanguage().equals("en") ? titleEn : titleZh;
    }
}
