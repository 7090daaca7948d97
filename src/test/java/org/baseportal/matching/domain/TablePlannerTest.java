package org.baseportal.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.baseportal.matching.domain.TablePlanner.Pair;
import org.baseportal.matching.domain.TablePlanner.Seat;
import org.junit.jupiter.api.Test;

class TablePlannerTest {

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (long project = 1; project <= 10; project++) {
            for (long partner = 1; partner <= 20; partner++) {
                pairs.add(new Pair(project, partner, (int) ((project * 31 + partner * 17) % 101)));
            }
        }
        return pairs;
    }

    private static TablePlanner planner() {
        return new TablePlanner(9, 5, List.of(7L, 8L, 9L));
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        List<Seat> seats = planner().plan(pairs());
        assertThat(seats).hasSize(45);
        assertThat(seats).extracting(seat -> seat.slot() + "/" + seat.place()).doesNotHaveDuplicates();
        assertThat(seats)
                .extracting(seat -> seat.slot() + "/" + seat.pair().project())
                .doesNotHaveDuplicates();
        assertThat(seats)
                .extracting(seat -> seat.slot() + "/" + seat.pair().partner())
                .doesNotHaveDuplicates();
        assertThat(seats)
                .filteredOn(seat -> seat.person() != null)
                .extracting(seat -> seat.slot() + "/" + seat.person())
                .hasSize(27)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameGuestsGetTheSameTableWhateverTheirOrder() {
        List<Pair> shuffled = pairs();
        Collections.shuffle(shuffled, new Random(1));
        assertThat(planner().plan(shuffled)).isEqualTo(planner().plan(pairs()));
    }

    @Test
    void everyProjectGetsItsShareAndItsBest() {
        List<Seat> seats = planner().plan(pairs());
        for (long project = 1; project <= 10; project++) {
            long own = project;
            assertThat(seats).filteredOn(seat -> seat.pair().project() == own).hasSizeBetween(4, 5);
        }
    }

    @Test
    void whoeverIsBusyElsewhereOrHasMetIsNotBookedAgain() {
        TablePlanner planner = new TablePlanner(2, 2, List.of());
        planner.partnerBusy(1, 1);
        planner.alreadyMet(2, 1);
        List<Seat> seats = planner.plan(List.of(new Pair(1, 1, 90), new Pair(2, 1, 80)));
        assertThat(seats).containsExactly(new Seat(new Pair(1, 1, 90), 2, 1, null));
    }
}
