package org.baseportal.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days in a row of one kind and name, as an announcement names them. */
public record DayRun(LocalDate from, LocalDate to, DayKind kind, String name) {

    /** How many days. */
    public long length() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** Puts days in order together. */
    public static List<DayRun> of(List<SpecialDay> days) {
        List<DayRun> runs = new ArrayList<>();
        for (SpecialDay day : days) {
            DayRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.isFollowedBy(day)) {
                runs.set(runs.size() - 1, new DayRun(last.from, day.day(), last.kind, last.name));
            } else {
                runs.add(new DayRun(day.day(), day.day(), day.kind(), day.name()));
            }
        }
        return runs;
    }

    private boolean isFollowedBy(SpecialDay day) {
        return to.plusDays(1).equals(day.day()) && kind == day.kind() && name.equals(day.name());
    }
}
