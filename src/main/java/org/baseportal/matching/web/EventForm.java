package org.baseportal.matching.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.matching.domain.MatchEvent;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A matching event as it is typed. */
record EventForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 200) @Nullable String place,
        @NotNull @Nullable LocalDate heldOn,
        @NotBlank @Nullable String startsAt,
        @NotNull @Min(5) @Max(240) @Nullable Integer slotMinutes,
        @NotNull @Min(1) @Max(40) @Nullable Integer slots,
        @NotNull @Min(1) @Max(60) @Nullable Integer tables,
        @Nullable List<Long> hosts,
        @Nullable UUID token,
        @Nullable Long version) {

    private static final int DAY = 24 * 60;
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    static EventForm empty() {
        return new EventForm(null, null, null, "09:00", 20, 9, 5, List.of(), UUID.randomUUID(), null);
    }

    static EventForm from(MatchEvent event) {
        return new EventForm(
                event.title(),
                event.place(),
                event.heldOn(),
                event.startsAt().toString(),
                event.slotMinutes(),
                event.slots(),
                event.tables(),
                event.hosts(),
                null,
                event.version());
    }

    /** Constraints on matching_event: a day the database takes, and everything on that day. */
    void check(List<Option> people, Errors errors) {
        if (heldOn != null && (heldOn.isBefore(BeginForm.FIRST) || heldOn.isAfter(BeginForm.LAST))) {
            errors.rejectValue("heldOn", "matching.introduction.nextOn.range");
        }
        if (startsAt != null && !startsAt.isBlank() && !startsAt.strip().matches(TIME)) {
            errors.rejectValue("startsAt", "matching.event.startsAt.wrong");
        } else if (!errors.hasErrors() && minutes() > DAY) {
            errors.rejectValue("slots", "matching.event.slots.long");
        }
        boolean known = hosts == null
                || hosts.stream()
                        .allMatch(host -> people.stream()
                                .anyMatch(one -> one.value().equals(String.format(Locale.ROOT, "%d", host))));
        if (!known && !errors.hasFieldErrors("hosts")) {
            errors.rejectValue("hosts", "matching.introduction.stranger");
        }
    }

    private int minutes() {
        LocalTime begins = LocalTime.parse(Objects.requireNonNull(startsAt).strip());
        return begins.getHour() * 60
                + begins.getMinute()
                + Objects.requireNonNull(slots) * Objects.requireNonNull(slotMinutes);
    }

    /** Only for a form that was found right. */
    MatchEvent.Plan toCommand() {
        return new MatchEvent.Plan(
                Objects.requireNonNull(Texts.line(title)),
                Texts.line(place),
                Objects.requireNonNull(heldOn),
                LocalTime.parse(Objects.requireNonNull(startsAt).strip()),
                Objects.requireNonNull(slotMinutes),
                Objects.requireNonNull(slots),
                Objects.requireNonNull(tables),
                hosts == null ? List.of() : hosts);
    }
}
