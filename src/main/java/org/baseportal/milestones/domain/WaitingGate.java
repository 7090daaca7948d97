package org.baseportal.milestones.domain;

import java.util.Locale;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** A project whose gate waits for nothing but a decision. */
public record WaitingGate(
        String code, String titleZh, @Nullable String titleEn, Stage stage) {

    /** The project's title in the reader's language. */
    public String title(Locale language) {
        return titleEn != null && language.getLanguage().equals("en") ? titleEn : titleZh;
    }
}
