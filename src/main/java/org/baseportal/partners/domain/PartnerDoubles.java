package org.baseportal.partners.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds records that may be one organisation: the same code, or names that are alike. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerDoubles {

    private static final int OFFERED = 5;
    private static final int PROPOSED = 100;
    /** A pair of characters that more names than this share says nothing about any of them. */
    private static final int COMMON = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerDoubles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A record that may be the same organisation. */
    public record Like(long id, String nameZh, @Nullable String creditCode, int percent) {}

    /** Two records that may be one, the older one first. */
    public record Pair(Like first, Like second, boolean sameCode, int percent) {}

    private record Named(long id, String nameZh, @Nullable String creditCode, String bare, Set<String> pairs) {

        Like like(double likeness) {
            return new Like(id, nameZh, creditCode, (int) Math.round(likeness * 100));
        }
    }

    private List<Named> all() {
        return jdbc.sql("select id, name_zh, credit_code from partners_partner where merged_into is null order by id")
                .query((row, i) -> {
                    String bare = Likeness.bare(row.getString("name_zh"));
                    return new Named(
                            row.getLong("id"),
                            row.getString("name_zh"),
                            row.getString("credit_code"),
                            bare,
                            Likeness.pairs(bare));
                })
                .list();
    }

    /** The records most like what is being typed. */
    public List<Like> like(@Nullable String name, @Nullable String code, long self) {
        String wanted = code == null
                ? null
                : CreditCode.parse(code).map(CreditCode::value).orElse(null);
        String bare = name == null || name.isBlank() ? "" : Likeness.bare(name);
        Set<String> pairs = Likeness.pairs(bare);
        List<Like> found = new ArrayList<>();
        for (Named one : all()) {
            boolean same = wanted != null && wanted.equals(one.creditCode());
            double likeness = same ? 1 : bare.isEmpty() ? 0 : Likeness.of(bare, pairs, one.bare(), one.pairs());
            if (one.id() != self && likeness >= Likeness.ALIKE) {
                found.add(one.like(likeness));
            }
        }
        found.sort(Comparator.comparingInt(Like::percent).reversed().thenComparing(Like::id));
        return found.stream().limit(OFFERED).toList();
    }

    /** Pairs that may be one organisation and of which nobody has said that they are two; the likeliest first. */
    public List<Pair> proposals() {
        List<Named> all = all();
        Map<String, List<Integer>> byPair = new HashMap<>();
        for (int at = 0; at < all.size(); at++) {
            for (String pair : all.get(at).pairs()) {
                byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(at);
            }
        }
        Set<String> distinct = new HashSet<>(jdbc.sql("select lower_id || '-' || higher_id from partners_distinct")
                .query(String.class)
                .list());
        List<Pair> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            for (int other : neighbours(all.get(at), at, byPair)) {
                Pair pair = pair(all.get(at), all.get(other));
                if (pair.percent() >= Likeness.ALIKE * 100
                        && !distinct.contains(
                                pair.first().id() + "-" + pair.second().id())) {
                    found.add(pair);
                }
            }
        }
        found.sort(Comparator.comparingInt(Pair::percent)
                .reversed()
                .thenComparing(p -> p.first().id()));
        return found.stream().limit(PROPOSED).toList();
    }

    private static Set<Integer> neighbours(Named one, int at, Map<String, List<Integer>> byPair) {
        Set<Integer> later = new HashSet<>();
        for (String pair : one.pairs()) {
            List<Integer> holders = byPair.getOrDefault(pair, List.of());
            if (holders.size() <= COMMON) {
                holders.stream().filter(other -> other > at).forEach(later::add);
            }
        }
        return later;
    }

    private static Pair pair(Named first, Named second) {
        boolean sameCode = first.creditCode() != null && first.creditCode().equals(second.creditCode());
        double likeness = sameCode ? 1 : Likeness.of(first.bare(), first.pairs(), second.bare(), second.pairs());
        boolean twoCodes = first.creditCode() != null && second.creditCode() != null && !sameCode;
        int percent = (int) Math.round((twoCodes ? Math.min(likeness, 0.8) : likeness) * 100);
        return new Pair(first.like(1), second.like(1), sameCode, percent);
    }

    /** Says that two records are two organisations: they are proposed no more. */
    @Transactional
    public void distinct(PartnerId one, PartnerId other, CurrentUser by) {
        jdbc.sql("""
                insert into partners_distinct (lower_id, higher_id, by_name, at)
                values (least(:one, :other), greatest(:one, :other), :by, :at) on conflict do nothing""")
                .param("one", one.value())
                .param("other", other.value())
                .param("by", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
