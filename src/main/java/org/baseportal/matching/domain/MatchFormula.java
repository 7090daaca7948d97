package org.baseportal.matching.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baseportal.matching.domain.PartnerOffer.Offered;
import org.baseportal.matching.domain.Suggestion.Scored;
import org.baseportal.partners.CapabilityKind;

/**
 * The published formula: each part gets a share of its weight; the total is what all parts got of what those that apply
 * could get, in hundredths, and what people said of the pair. Page {@code /matching/formula} says the same in words.
 */
final class MatchFormula {

    /** So many shared pieces of words are as good as any number. */
    static final int ENOUGH_WORDS = 6;
    /** What a word of a person on this very pair moves the total by. */
    static final int SAID = 15;
    /** What each word on other projects of the same field moves it by, and the most of it. */
    static final int SAID_ELSEWHERE = 3;

    private static final int MOST_ELSEWHERE = 9;

    private final Map<Part, Integer> weights;

    MatchFormula(Map<Part, Integer> weights) {
        this.weights = weights;
    }

    Suggestion score(ProjectNeed need, PartnerOffer offer, Between between) {
        List<Offered> fitting = offer.offered().stream()
                .filter(one -> need.needs().contains(one.kind()))
                .toList();
        List<Scored> parts = new ArrayList<>();
        parts.add(capability(need, fitting));
        parts.add(field(need, offer));
        parts.add(stage(need, fitting));
        parts.add(district(need, offer));
        parts.add(ticket(need, fitting));
        parts.add(words(need, fitting));
        parts.add(past(offer));
        parts.add(capacity(offer, fitting));
        int feedback = between.feedback() * SAID
                + Math.max(-MOST_ELSEWHERE, Math.min(MOST_ELSEWHERE, between.sameField() * SAID_ELSEWHERE));
        return new Suggestion(need, offer, total(parts, feedback, 0), parts, feedback, vetoes(need, offer, between));
    }

    /** @param more tenths of points that a part may still get */
    private static int total(List<Scored> parts, int feedback, int more) {
        int got = parts.stream().mapToInt(Scored::points).sum() + more;
        int most = parts.stream().mapToInt(Scored::most).sum();
        int total = most == 0 ? 0 : (int) Math.round(got * 10.0 / most);
        return Math.max(0, Math.min(100, total + feedback));
    }

    /** The most that a pair scored without its words can come to. */
    int most(Suggestion outline) {
        return total(outline.parts(), outline.feedback(), weights.getOrDefault(Part.WORDS, 0) * 10);
    }

    /** What can be introduced first, then by what it can come to. */
    Comparator<Suggestion> mostPromisingFirst() {
        return Comparator.comparing((Suggestion one) -> one.vetoes().isEmpty() ? 0 : 1)
                .thenComparing(Comparator.comparingInt(this::most).reversed())
                .thenComparing(one -> one.offer().id());
    }

    private Scored scored(Part part, double share, String how, String... words) {
        int most = weights.getOrDefault(part, 0);
        return new Scored(part, (int) Math.round(most * 10 * share), most, how, List.of(words));
    }

    private static Scored left(Part part) {
        return new Scored(part, 0, 0, "none", List.of());
    }

    private Scored capability(ProjectNeed need, List<Offered> fitting) {
        Set<CapabilityKind> covered = EnumSet.noneOf(CapabilityKind.class);
        fitting.forEach(one -> covered.add(one.kind()));
        double share = need.needs().isEmpty()
                ? 0
                : (double) covered.size() / need.needs().size();
        // one need met well is worth most of the part: nobody covers everything
        double value = covered.isEmpty() ? 0 : 0.7 + 0.3 * share;
        return scored(
                Part.CAPABILITY,
                value,
                covered.isEmpty() ? "no" : "yes",
                String.valueOf(need.needs().size()),
                String.valueOf(covered.size()));
    }

    private Scored field(ProjectNeed need, PartnerOffer offer) {
        if (need.field() == null || offer.fields().isEmpty()) {
            return scored(Part.FIELD, 0, "unknown");
        }
        boolean same = offer.fields().contains(need.field());
        return scored(Part.FIELD, same ? 1 : 0, same ? "yes" : "no");
    }

    private Scored stage(ProjectNeed need, List<Offered> fitting) {
        boolean wanted = fitting.stream().anyMatch(one -> one.wants(need.stage()));
        boolean near = fitting.stream().anyMatch(one -> one.wants(need.stage() + 1) || one.wants(need.stage() - 1));
        return scored(Part.STAGE, wanted ? 1 : near ? 0.4 : 0, wanted ? "yes" : near ? "near" : "no");
    }

    private Scored district(ProjectNeed need, PartnerOffer offer) {
        if (offer.district() == null) {
            return scored(Part.DISTRICT, 0, "far");
        }
        boolean same = offer.district().equals(need.district());
        return scored(Part.DISTRICT, same ? 1 : 0.6, same ? "same" : "city");
    }

    private Scored ticket(ProjectNeed need, List<Offered> fitting) {
        List<Offered> money = fitting.stream()
                .filter(one -> one.kind() == CapabilityKind.CAPITAL)
                .toList();
        if (money.isEmpty()) {
            return left(Part.TICKET);
        }
        Offered one = money.get(0);
        BigDecimal wanted = need.wanted();
        if (wanted == null || one.ticketMin() == null || one.ticketMax() == null) {
            return scored(Part.TICKET, 0, "unknown");
        }
        if (wanted.compareTo(one.ticketMin()) < 0) {
            return scored(Part.TICKET, squared(wanted, one.ticketMin()), "less");
        }
        boolean more = wanted.compareTo(one.ticketMax()) > 0;
        return scored(Part.TICKET, more ? squared(one.ticketMax(), wanted) : 1, more ? "more" : "yes");
    }

    /** How near a smaller amount comes to a larger one: their quotient, squared. */
    private static double squared(BigDecimal smaller, BigDecimal larger) {
        return smaller.divide(larger, MathContext.DECIMAL64).pow(2).doubleValue();
    }

    private Scored words(ProjectNeed need, List<Offered> fitting) {
        List<String> best = fitting.stream()
                .map(one -> Grams.shared(need.grams(), one.grams()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        double share = Math.min(1, (double) best.size() / ENOUGH_WORDS);
        List<String> shown = best.stream().limit(ENOUGH_WORDS).toList();
        return scored(Part.WORDS, share, best.isEmpty() ? "no" : "yes", String.join(" · ", shown));
    }

    private Scored past(PartnerOffer offer) {
        boolean any = offer.signed() > 0;
        return scored(
                Part.PAST,
                any ? Math.min(1, 0.5 + 0.25 * offer.signed()) : 0,
                any ? "yes" : "no",
                String.valueOf(offer.signed()));
    }

    private Scored capacity(PartnerOffer offer, List<Offered> fitting) {
        int free = free(offer, fitting);
        if (free == Integer.MAX_VALUE) {
            return scored(Part.CAPACITY, 0.5, "unknown");
        }
        return scored(
                Part.CAPACITY, Math.min(1, free / 2.0), free > 0 ? "yes" : "no", String.valueOf(Math.max(0, free)));
    }

    private static int free(PartnerOffer offer, List<Offered> fitting) {
        Set<Integer> places = new LinkedHashSet<>();
        fitting.stream().map(Offered::places).filter(Objects::nonNull).forEach(places::add);
        return places.stream().mapToInt(count -> count - offer.open()).max().orElse(Integer.MAX_VALUE);
    }

    private static List<Veto> vetoes(ProjectNeed need, PartnerOffer offer, Between between) {
        List<Veto> vetoes = new ArrayList<>();
        if (offer.restricted()) {
            vetoes.add(Veto.RESTRICTED);
        }
        if (need.own().contains(offer.id())) {
            vetoes.add(Veto.CONFLICT);
        }
        if (between.underWay()) {
            vetoes.add(Veto.UNDER_WAY);
        }
        if (between.declined()) {
            vetoes.add(Veto.DECLINED);
        }
        List<Offered> fitting = offer.offered().stream()
                .filter(one -> need.needs().contains(one.kind()))
                .toList();
        if (free(offer, fitting) <= 0) {
            vetoes.add(Veto.FULL);
        }
        return vetoes;
    }

    /** What can be introduced first, then by the total. */
    static final Comparator<Suggestion> BEST_FIRST = Comparator.comparing(
                    (Suggestion one) -> one.vetoes().isEmpty() ? 0 : 1)
            .thenComparing(Comparator.comparingInt(Suggestion::total).reversed())
            .thenComparing(one -> one.offer().id())
            .thenComparing(one -> one.need().id());
}
