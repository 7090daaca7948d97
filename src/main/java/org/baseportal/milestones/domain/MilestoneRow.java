package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Cursor;
import org.jspecify.annotations.Nullable;

/** One milestone in a list of milestones of many projects. */
public record MilestoneRow(
        long id,
        String code,
        String titleZh,
        @Nullable String titleEn,
        Stage stage,
        String nameZh,
        @Nullable String nameEn,
        boolean required,
        MilestoneStatus status,
        LocalDate dueOn,
        LocalDate baselineDueOn,
        @Nullable String owner,
        Cursor cursor) {

    /** The milestone's name in the reader's language. */
    public String name(Locale language) {
        return nameEn != null && language.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /** The project's title in the reader's language. */
    public String title(Locale language) {
        return titleEn != null && language.getLanguage().equals("en") ? titleEn : titleZh;
    }

    /** Whether its day has passed and something is still to be done. */
    public boolean isLate(LocalDate today) {
        return status.isOpen() && dueOn.isBefore(today);
    }
}
