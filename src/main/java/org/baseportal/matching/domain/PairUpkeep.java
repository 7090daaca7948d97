package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.partners.CapabilityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the best pairs of each open project in a table, the stalest projects first. */
@Service
@TrustedCaller("the job that keeps the best pairs fresh")
public class PairUpkeep {

    private static final int KEPT = 3;

    private final JdbcClient jdbc;
    private final MatchReader reader;
    private final BetweenReader betweens;
    private final Clock clock;

    PairUpkeep(JdbcClient jdbc, MatchReader reader, BetweenReader betweens, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.betweens = betweens;
        this.clock = clock;
    }

    /** Makes the pairs of some projects anew; answers how many projects were looked at. */
    @Transactional
    public int refresh(int most) {
        jdbc.sql("delete from matching_pair where project_id in (select id from projects_project where archived"
                        + " or status not in " + MatchReader.OPEN + ")")
                .update();
        List<Long> stale = jdbc.sql("select p.id from projects_project p"
                        + " left join matching_freshness f on f.project_id = p.id where not p.archived and p.status in "
                        + MatchReader.OPEN + " and exists (select 1 from projects_need n where n.project_id = p.id)"
                        + " and (f.made_at is null or f.made_at < :before)"
                        + " order by f.made_at is not null and p.updated_at <= f.made_at, f.made_at nulls first, p.id"
                        + " limit :most")
                .param("before", Timestamp.from(clock.instant().minusSeconds(600)))
                .param("most", most)
                .query(Long.class)
                .list();
        MatchFormula formula = new MatchFormula(reader.weights());
        Map<CapabilityKind, List<PartnerOffer>> byKind = new EnumMap<>(CapabilityKind.class);
        for (ProjectNeed need : reader.needs(stale)) {
            keep(need, formula, offers(need.needs(), byKind));
        }
        return stale.size();
    }

    /** Each kind is read once a run; a partner's other kinds come with the other lists. */
    private List<PartnerOffer> offers(Set<CapabilityKind> needs, Map<CapabilityKind, List<PartnerOffer>> byKind) {
        Map<Long, PartnerOffer> all = new LinkedHashMap<>();
        for (CapabilityKind kind : needs) {
            byKind.computeIfAbsent(kind, one -> reader.offers(Set.of(one)))
                    .forEach(offer -> all.merge(offer.id(), offer, PairUpkeep::together));
        }
        return List.copyOf(all.values());
    }

    private static PartnerOffer together(PartnerOffer one, PartnerOffer other) {
        List<PartnerOffer.Offered> both = new ArrayList<>(one.offered());
        both.addAll(other.offered());
        return new PartnerOffer(
                one.id(),
                one.name(),
                one.nameEn(),
                one.fields(),
                one.district(),
                one.restricted(),
                one.open(),
                one.signed(),
                both);
    }

    private void keep(ProjectNeed need, MatchFormula formula, List<PartnerOffer> offers) {
        Map<Long, Between> between = betweens.between(need);
        List<Suggestion> best = offers.stream()
                .map(offer -> formula.score(need, offer, between.getOrDefault(offer.id(), Between.NOTHING)))
                .filter(one -> one.vetoes().isEmpty())
                .sorted(Comparator.comparingInt(Suggestion::total)
                        .reversed()
                        .thenComparing(one -> one.offer().id()))
                .limit(KEPT)
                .toList();
        jdbc.sql("delete from matching_pair where project_id = ?")
                .param(need.id())
                .update();
        best.forEach(one -> jdbc.sql("insert into matching_pair (project_id, partner_id, score) values (?, ?, ?)")
                .params(need.id(), one.offer().id(), one.total())
                .update());
        jdbc.sql("""
                insert into matching_freshness (project_id, made_at) values (:id, :at)
                on conflict (project_id) do update set made_at = excluded.made_at""")
                .param("id", need.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
