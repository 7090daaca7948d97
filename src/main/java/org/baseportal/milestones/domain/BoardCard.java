package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A project on the board of stages.
 *
 * @param since since when it has stood in the stage
 * @param nextZh the open item that is due next, if any
 * @param inStage how many projects stand in the stage
 */
public record BoardCard(
        String code,
        String titleZh,
        @Nullable String titleEn,
        ProjectStatus status,
        Stage stage,
        Instant since,
        @Nullable String nextZh,
        @Nullable String nextEn,
        @Nullable LocalDate nextDue,
        long inStage) {

    /** The project's title in the reader's language. */
    public String title(Locale language) {
        return titleEn != null && language.getLanguage().equals("en") ? titleEn : titleZh;
    }

    /** The next item's name in the reader's language. */
    public @Nullable String next(Locale language) {
        return nextEn != null && language.getLanguage().equals("en") ? nextEn : nextZh;
    }
}
