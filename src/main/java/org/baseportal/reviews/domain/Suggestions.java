package org.baseportal.reviews.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.domain.ConflictFinder.Pair;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests reviewers: no conflict, expertise in the project's field, then the smallest load. In bulk it fills every
 * project up to the round's minimum; whoever has a conflict, or as much as he takes, is left out.
 */
@Service("reviewsSuggestions")
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Suggestions {

    private final Reviewers reviewers;
    private final RoundReader rounds;
    private final ConflictFinder conflicts;
    private final Assignments assignments;
    private final JdbcClient jdbc;

    Suggestions(
            Reviewers reviewers,
            RoundReader rounds,
            ConflictFinder conflicts,
            Assignments assignments,
            JdbcClient jdbc) {
        this.reviewers = reviewers;
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.jdbc = jdbc;
    }

    /** All reviewers who are not on the project yet, the best first. */
    @Transactional(readOnly = true)
    public List<Suggestion> forProject(long roundId, ProjectCode code) {
        Round round = rounds.find(roundId).orElseThrow(NotFoundException::new);
        Place place = places(roundId).stream()
                .filter(it -> it.code().equals(code.value()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Reviewer> all = reviewers.all();
        Map<Pair, Answer> found = conflicts.among(List.of(place.projectId()), ids(all), round.conflictRule());
        Set<Pair> taken = taken(roundId);
        return suggest(place, all, found, taken, new HashMap<>());
    }

    /**
     * Fills every project up to the minimum.
     *
     * @return how many were assigned, and how many projects still lack somebody
     */
    public Filled fill(long roundId, CurrentUser by) {
        Round round = rounds.lock(roundId);
        List<Place> places = places(roundId);
        List<Reviewer> all = reviewers.all();
        Map<Pair, Answer> found =
                conflicts.among(places.stream().map(Place::projectId).toList(), ids(all), round.conflictRule());
        Set<Pair> taken = taken(roundId);
        Map<Long, Long> more = new HashMap<>();
        int assigned = 0;
        int lacking = 0;
        for (Place place : places) {
            long missing = round.minimumReviewers() - place.reviewers();
            List<Suggestion> free = suggest(place, all, found, taken, more).stream()
                    .filter(Suggestion::isFree)
                    .limit(Math.max(0, missing))
                    .toList();
            for (Suggestion it : free) {
                assignments.assign(
                        roundId, new ProjectCode(place.code()), new UserId(it.reviewerId()), "BULK", it.why(), by);
                more.merge(it.reviewerId(), 1L, Long::sum);
            }
            assigned += free.size();
            lacking += free.size() < missing ? 1 : 0;
        }
        return new Filled(assigned, lacking);
    }

    private static List<Suggestion> suggest(
            Place place, List<Reviewer> all, Map<Pair, Answer> found, Set<Pair> taken, Map<Long, Long> more) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Reviewer it : all) {
            Pair pair = new Pair(place.projectId(), it.id());
            if (!taken.contains(pair)) {
                long load = it.load() + Objects.requireNonNullElse(more.get(it.id()), 0L);
                Integer most = it.mostAtOnce();
                suggestions.add(new Suggestion(
                        it.id(),
                        it.name(),
                        it.institution(),
                        it.fields().contains(place.fieldCode()),
                        load,
                        most != null && load >= most,
                        found.get(pair)));
            }
        }
        suggestions.sort(Comparator.comparing(Suggestion::isFree)
                .thenComparing(Suggestion::expert)
                .reversed()
                .thenComparing(Suggestion::load)
                .thenComparing(Suggestion::reviewerId));
        return suggestions;
    }

    private List<Place> places(long round) {
        return jdbc.sql("""
                        select rp.project_id, p.code, coalesce(p.field_code, '') as field_code,
                            (select count(*) from reviews_assignment a join accounts_user u on u.id = a.reviewer_id
                             where a.round_id = rp.round_id and a.project_id = rp.project_id and u.active
                               and a.state in ('ASSIGNED', 'ACCEPTED')) as reviewers
                        from reviews_round_project rp join projects_project p on p.id = rp.project_id
                        where rp.round_id = ? and rp.active order by rp.position""").param(round).query(Place.class).list();
    }

    private Set<Pair> taken(long round) {
        return new HashSet<>(jdbc.sql("select project_id, reviewer_id from reviews_assignment where round_id = ?")
                .param(round)
                .query(Pair.class)
                .list());
    }

    private static List<Long> ids(List<Reviewer> all) {
        return all.stream().map(Reviewer::id).toList();
    }

    /** What the filling came to. */
    public record Filled(int assigned, int lacking) {}

    /** A project with its field and how many review it. */
    record Place(long projectId, String code, String fieldCode, long reviewers) {}
}
