package org.baseportal.matching.domain;

import java.util.List;

/**
 * A pair with its score taken apart.
 *
 * @param total 0 to 100: what the parts got of what they could get, and what feedback added or took
 * @param feedback points that feedback added (below zero: took)
 */
public record Suggestion(
        ProjectNeed need, PartnerOffer offer, int total, List<Scored> parts, int feedback, List<Veto> vetoes) {

    public Suggestion {
        parts = List.copyOf(parts);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * One part.
     *
     * @param points what it got, in tenths
     * @param most what it could get; 0 where the part does not apply
     * @param how the case, as the message key {@code matching.why.<PART>.<how>} names it
     * @param words what goes into that sentence
     */
    public record Scored(Part part, int points, int most, String how, List<String> words) {

        public Scored {
            words = List.copyOf(words);
        }

        /** Whether it speaks for the pair. */
        public boolean speaksFor() {
            return most > 0 && points * 2 >= most * 10;
        }
    }
}
