package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Projects;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests organisations for projects and projects for organisations, and listens to what people say of it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class Suggestions {

    /** So many are shown. */
    public static final int SHOWN = 20;

    private static final String MAY_LOOK = "hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')";
    private static final int CANDIDATES = 500;
    private static final int BATCH = 250;

    private final MatchReader reader;
    private final BetweenReader betweens;
    private final Projects projects;
    private final Partners partners;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Suggestions(
            MatchReader reader,
            BetweenReader betweens,
            Projects projects,
            Partners partners,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.betweens = betweens;
        this.projects = projects;
        this.partners = partners;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The weights in force. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public Map<Part, Integer> weights() {
        return reader.weights();
    }

    /** Sets how much each part counts. */
    @PreAuthorize("hasRole('ADMIN')")
    public void weigh(Map<Part, Integer> weights, CurrentUser by) {
        List<FieldChange> changes = new ArrayList<>();
        Map<Part, Integer> before = reader.weights();
        weights.forEach((part, weight) -> {
            if (!weight.equals(before.get(part))) {
                jdbc.sql("update matching_weight set weight = ? where part = ?")
                        .params(weight, part.name())
                        .update();
                String name = "#{matching.part." + part.name() + "} ";
                changes.add(new FieldChange("weight", name + before.get(part), name + weight));
            }
        });
        if (!changes.isEmpty()) {
            jdbc.sql("update matching_freshness set made_at = '-infinity'").update();
            audit.record(new AuditEntry(
                    "matching", "weights", "edit", by.id(), by.displayName(), null, List.copyOf(changes)));
        }
    }

    /** The best organisations for a project; those that cannot be introduced come last, with the reason. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<Suggestion> forProject(ProjectCode code, CurrentUser user) {
        return best(need(code, user));
    }

    private ProjectNeed need(ProjectCode code, CurrentUser user) {
        ProjectSummary project = projects.find(code, user).orElseThrow(NotFoundException::new);
        return reader.needs(Set.of(project.id().value())).get(0);
    }

    /**
     * All organisations are scored without their words first; then the words are read of those whom these could still
     * bring among the best. The result is that of scoring all with their words.
     */
    private List<Suggestion> best(ProjectNeed need) {
        MatchFormula formula = new MatchFormula(reader.weights());
        Map<Long, Between> between = betweens.between(need);
        List<Suggestion> outlines = reader.outlines(need.needs()).stream()
                .map(offer -> formula.score(need, offer, between.getOrDefault(offer.id(), Between.NOTHING)))
                .sorted(formula.mostPromisingFirst())
                .toList();
        List<Suggestion> best = new ArrayList<>();
        for (int at = 0; at < outlines.size() && !isSettled(best, outlines.get(at), formula); at += BATCH) {
            List<Long> batch = outlines.subList(at, Math.min(outlines.size(), at + BATCH)).stream()
                    .map(one -> one.offer().id())
                    .toList();
            reader.offers(need.needs(), batch)
                    .forEach(offer ->
                            best.add(formula.score(need, offer, between.getOrDefault(offer.id(), Between.NOTHING))));
            best.sort(MatchFormula.BEST_FIRST);
            best.subList(Math.min(SHOWN, best.size()), best.size()).clear();
        }
        return best;
    }

    /** Whether neither the next outline nor any behind it can come among the best. */
    private static boolean isSettled(List<Suggestion> best, Suggestion next, MatchFormula formula) {
        if (best.size() < SHOWN) {
            return false;
        }
        Suggestion last = best.get(SHOWN - 1);
        if (last.vetoes().isEmpty() != next.vetoes().isEmpty()) {
            return last.vetoes().isEmpty();
        }
        return formula.most(next) < last.total();
    }

    /** The best open projects for an organisation. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<Suggestion> forPartner(PartnerId id) {
        long partner =
                partners.find(id).orElseThrow(NotFoundException::new).id().value();
        List<Long> open = jdbc.sql("select p.id from projects_project p where not p.archived and p.status in "
                        + MatchReader.OPEN + " and exists (select 1 from projects_need n join partners_capability c"
                        + " on c.kind = n.kind join partners_partner m on m.id = c.partner_id"
                        + " where n.project_id = p.id and coalesce(m.merged_into, m.id) = :partner)"
                        + " order by p.updated_at desc, p.id limit :limit")
                .param("partner", partner)
                .param("limit", CANDIDATES)
                .query(Long.class)
                .list();
        List<PartnerOffer> offers = reader.offer(partner);
        MatchFormula formula = new MatchFormula(reader.weights());
        List<ProjectNeed> needs = reader.needs(open);
        Map<Long, Between> between = betweens.between(partner, needs);
        return offers.stream()
                .flatMap(offer -> needs.stream()
                        .map(need -> formula.score(need, offer, between.getOrDefault(need.id(), Between.NOTHING))))
                .sorted(MatchFormula.BEST_FIRST)
                .limit(SHOWN)
                .toList();
    }

    private Between between(ProjectNeed need, PartnerOffer offer) {
        return betweens.between(need).getOrDefault(offer.id(), Between.NOTHING);
    }

    /** One pair with its score; also one that no list shows. */
    @Transactional(readOnly = true)
    public Suggestion pair(ProjectCode code, PartnerId id, CurrentUser user) {
        ProjectNeed need = need(code, user);
        long partner =
                partners.find(id).orElseThrow(NotFoundException::new).id().value();
        PartnerOffer offer = reader.offer(partner).stream().findFirst().orElseThrow(NotFoundException::new);
        return new MatchFormula(reader.weights()).score(need, offer, between(need, offer));
    }

    /** Keeps what somebody says of a pair; the latest word counts. */
    public void say(ProjectCode code, PartnerId id, boolean good, @Nullable String words, CurrentUser by) {
        Suggestion pair = pair(code, id, by);
        jdbc.sql("""
                insert into matching_feedback (id, project_id, partner_id, good, words, by_id, by_name, at)
                values (nextval('matching_feedback_seq'), :project, :partner, :good, :words, :by, :name, :at)""")
                .param("project", pair.need().id())
                .param("partner", pair.offer().id())
                .param("good", good)
                .param("words", words)
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update matching_freshness set made_at = '-infinity' where project_id = ?")
                .param(pair.need().id())
                .update();
    }

    /** The best open pairs, as the job last found them; of one page only what it shows is scored anew. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<Suggestion> bestPairs(CurrentUser user) {
        record Pair(long project, long partner) {}
        List<Pair> pairs = new ArrayList<>(jdbc.sql("select project_id, partner_id from matching_pair"
                        + " order by score desc, project_id, partner_id limit :limit")
                .param("limit", SHOWN * 2)
                .query((row, i) -> new Pair(row.getLong(1), row.getLong(2)))
                .list());
        Map<ProjectId, ProjectSummary> seen = projects.summaries(
                pairs.stream().map(pair -> new ProjectId(pair.project())).toList(), user);
        pairs.removeIf(pair -> !seen.containsKey(new ProjectId(pair.project())));
        Map<Long, ProjectNeed> needs = new HashMap<>();
        reader.needs(pairs.stream().map(Pair::project).distinct().toList()).forEach(need -> needs.put(need.id(), need));
        Map<Long, PartnerOffer> offers = new HashMap<>();
        reader.offersOf(pairs.stream().map(Pair::partner).distinct().toList())
                .forEach(offer -> offers.put(offer.id(), offer));
        MatchFormula formula = new MatchFormula(reader.weights());
        List<Suggestion> shown = new ArrayList<>();
        for (Pair pair : pairs) {
            ProjectNeed need = needs.get(pair.project());
            PartnerOffer offer = offers.get(pair.partner());
            if (need != null && offer != null && shown.size() < SHOWN) {
                Suggestion one = formula.score(need, offer, between(need, offer));
                if (one.vetoes().isEmpty()) {
                    shown.add(one);
                }
            }
        }
        shown.sort(MatchFormula.BEST_FIRST);
        return shown;
    }

    /** Which of problem, advantage and economics a project's pitch lacks, or tells too briefly to convince anybody. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<String> lackingPitch(ProjectCode code, CurrentUser user) {
        ProjectSummary project = projects.find(code, user).orElseThrow(NotFoundException::new);
        return jdbc.sql("""
                select t.part from projects_project p
                cross join lateral (values (1, 'problem', p.problem), (2, 'advantage', p.advantage),
                    (3, 'economics', p.economics)) as t (place, part, words)
                where p.id = ? and coalesce(length(t.words), 0) < 15 order by t.place""").param(project.id().value()).query(String.class).list();
    }
}
