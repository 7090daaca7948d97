package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baseportal.exchange.Choice;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetSetting;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Imported projects are drafts, or proposed for taking over (补录) in a state with a date and a document; a second
 * person confirms, as for a single one.
 */
@Component
class TakeOverSettings {

    private static final String STATUS = "takeOver";
    private static final String DAY = "takeOverOn";
    private static final String DOCUMENT = "takeOverDocument";
    private static final String SETTING = "setting.";
    private static final String FAULT = "projects.sheet.setting.fault.";

    /** The statuses an old list is about; one that waits for a date of its own is taken over project by project. */
    private static final List<ProjectStatus> TARGETS = List.of(
            ProjectStatus.SUBMITTED,
            ProjectStatus.UNDER_REVIEW,
            ProjectStatus.DEFERRED,
            ProjectStatus.REJECTED,
            ProjectStatus.APPROVED,
            ProjectStatus.INCUBATING,
            ProjectStatus.SUSPENDED,
            ProjectStatus.GRADUATED,
            ProjectStatus.TERMINATED,
            ProjectStatus.REVOKED,
            ProjectStatus.WITHDRAWN);

    private final MessageSource messages;
    private final Clock clock;

    TakeOverSettings(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What every new project of an import is proposed for.
     *
     * @param exit set for graduates only: completed, unless somebody corrects it
     */
    record Target(ProjectStatus status, @Nullable ExitKind exit, LocalDate on, String document) {}

    List<SheetSetting> settings() {
        List<Choice> choices = Stream.concat(Stream.of(ProjectStatus.DRAFT), TARGETS.stream())
                .map(this::choice)
                .toList();
        return List.of(
                new SheetSetting(STATUS, FieldKind.CHOICE, 0, choices, ProjectStatus.DRAFT.name(), ""),
                new SheetSetting(DAY, FieldKind.FIRST_DAY, 10, List.of(), "", ""),
                new SheetSetting(DOCUMENT, FieldKind.LINE, 300, List.of(), "", ""));
    }

    private Choice choice(ProjectStatus status) {
        List<String> words = new ArrayList<>();
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            words.add(messages.getMessage("projects.status." + status.name(), null, language));
        }
        return new Choice(status.name(), words);
    }

    List<RowFault> check(Map<String, String> settings) {
        ProjectStatus status = status(settings);
        if (status == ProjectStatus.DRAFT) {
            return List.of();
        }
        List<RowFault> faults = new ArrayList<>();
        if (status == null) {
            faults.add(RowFault.of(SETTING + STATUS, FAULT + "status"));
        }
        LocalDate on = day(settings);
        if (on == null || on.isAfter(Days.today(clock)) || !Term.isInRange(on)) {
            faults.add(RowFault.of(SETTING + DAY, FAULT + "day"));
        }
        if (settings.getOrDefault(DOCUMENT, "").isBlank()) {
            faults.add(RowFault.of(SETTING + DOCUMENT, FAULT + "document"));
        }
        return faults;
    }

    /** Null where new projects stay drafts. */
    @Nullable
    Target target(Map<String, String> settings) {
        ProjectStatus status = status(settings);
        if (status == null || status == ProjectStatus.DRAFT) {
            return null;
        }
        ExitKind exit = status == ProjectStatus.GRADUATED ? ExitKind.COMPLETED : null;
        return new Target(
                status,
                exit,
                Objects.requireNonNull(day(settings)),
                settings.getOrDefault(DOCUMENT, "").strip());
    }

    private static @Nullable ProjectStatus status(Map<String, String> settings) {
        String name = settings.getOrDefault(STATUS, ProjectStatus.DRAFT.name());
        return Arrays.stream(ProjectStatus.values())
                .filter(status -> status.name().equals(name))
                .filter(status -> status == ProjectStatus.DRAFT || TARGETS.contains(status))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(Map<String, String> settings) {
        String text = settings.getOrDefault(DAY, "");
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && isDay(text) ? LocalDate.parse(text) : null;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (java.time.DateTimeException noSuchDay) {
            return false;
        }
    }
}
