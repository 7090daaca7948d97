package org.baseportal.matching.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matching event as lists and its pages show it.
 *
 * @param startsAt Beijing time of the first slot
 * @param tables how many meetings take place at once
 * @param hosts the people of the base who sit with them
 * @param meetings how many are in its table
 * @param noted how many of them have a result
 */
public record MatchEvent(
        long id,
        long version,
        String title,
        @Nullable String place,
        LocalDate heldOn,
        LocalTime startsAt,
        int slotMinutes,
        int slots,
        int tables,
        EventState state,
        long createdBy,
        int projects,
        int partners,
        int meetings,
        int noted,
        List<Long> hosts) {

    public MatchEvent {
        hosts = List.copyOf(hosts);
    }

    /** What a person writes down of an event; lines are already cleaned. */
    public record Plan(
            String title,
            @Nullable String place,
            LocalDate heldOn,
            LocalTime startsAt,
            int slotMinutes,
            int slots,
            int tables,
            List<Long> hosts) {

        public Plan {
            hosts = List.copyOf(hosts);
        }
    }

    /** When a slot begins, counted from 1. */
    public LocalTime begins(int slot) {
        return startsAt.plusMinutes((long) (slot - 1) * slotMinutes);
    }

    public boolean isPlanned() {
        return state == EventState.PLANNED;
    }
}
