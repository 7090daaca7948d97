package org.baseportal.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a table of meetings, always the same one for the same guests. In each round every project gets its best
 * meeting that still fits, so that nobody takes all; a meeting gets the earliest slot in which both are free.
 */
final class TablePlanner {

    private final int slots;
    private final int tables;
    private final List<Long> hosts;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> met = new HashSet<>();

    TablePlanner(int slots, int tables, List<Long> hosts) {
        this.slots = slots;
        this.tables = tables;
        this.hosts = List.copyOf(hosts);
    }

    /** A pair that may meet. */
    record Pair(long project, long partner, int score) {}

    /** A meeting with its slot and table, counted from 1. */
    record Seat(Pair pair, int slot, int place, @Nullable Long person) {}

    /** Somebody has no time in a slot: in this event's table, or elsewhere. */
    void projectBusy(long project, int slot) {
        taken.add("j" + project + "/" + slot);
    }

    void partnerBusy(long partner, int slot) {
        taken.add("p" + partner + "/" + slot);
    }

    void personBusy(long person, int slot) {
        taken.add("u" + person + "/" + slot);
    }

    void placeTaken(int slot, int place) {
        taken.add("t" + place + "/" + slot);
    }

    void alreadyMet(long project, long partner) {
        met.add(project + "x" + partner);
    }

    List<Seat> plan(List<Pair> pairs) {
        List<Pair> open = new ArrayList<>(pairs);
        open.sort(Comparator.comparingInt(Pair::score)
                .reversed()
                .thenComparingLong(Pair::project)
                .thenComparingLong(Pair::partner));
        open.removeIf(pair -> met.contains(pair.project() + "x" + pair.partner()));
        List<Seat> seats = new ArrayList<>();
        boolean placed = true;
        while (placed) {
            placed = round(open, seats);
        }
        seats.sort(Comparator.comparingInt(Seat::slot).thenComparingInt(Seat::place));
        return seats;
    }

    /** Everybody's next best; false when nothing fits any more. */
    private boolean round(List<Pair> open, List<Seat> seats) {
        Set<Long> served = new HashSet<>();
        List<Pair> done = new ArrayList<>();
        boolean placed = false;
        for (Pair pair : open) {
            if (!served.contains(pair.project())) {
                Seat seat = seat(pair);
                done.add(pair);
                if (seat != null) {
                    seats.add(seat);
                    served.add(pair.project());
                    placed = true;
                }
            }
        }
        open.removeAll(done);
        return placed;
    }

    private @Nullable Seat seat(Pair pair) {
        for (int slot = 1; slot <= slots; slot++) {
            Integer place = freePlace(slot);
            boolean free = !taken.contains("j" + pair.project() + "/" + slot)
                    && !taken.contains("p" + pair.partner() + "/" + slot);
            if (free && place != null) {
                Long person = freeHost(slot);
                projectBusy(pair.project(), slot);
                partnerBusy(pair.partner(), slot);
                placeTaken(slot, place);
                if (person != null) {
                    personBusy(person, slot);
                }
                return new Seat(pair, slot, place, person);
            }
        }
        return null;
    }

    private @Nullable Integer freePlace(int slot) {
        for (int place = 1; place <= tables; place++) {
            if (!taken.contains("t" + place + "/" + slot)) {
                return place;
            }
        }
        return null;
    }

    private @Nullable Long freeHost(int slot) {
        for (Long host : hosts) {
            if (!taken.contains("u" + host + "/" + slot)) {
                return host;
            }
        }
        return null;
    }
}
