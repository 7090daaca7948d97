package org.baseportal.projects.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other projects that may be the same result: alike titles, compared by pairs of neighbouring characters, and others of
 * the same principal investigator. Candidates come from the database by a spread of the title's pairs, those that share most of them first.
 */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER')")
public class SimilarProjects {

    private static final int CANDIDATES = 300;
    private static final int SHOWN = 5;
    private static final double ALIKE = 0.45;

    private final JdbcClient jdbc;
    private final ProjectSight sight;

    SimilarProjects(JdbcClient jdbc, ProjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** Up to five projects with an alike title, the most alike first. */
    @Transactional(readOnly = true)
    public List<Similar> byTitle(ProjectCode code, String title, CurrentUser user) {
        sight.requireFull(code, user);
        Set<String> pairs = pairs(title);
        List<String> probes = probes(pairs);
        if (probes.isEmpty()) {
            return List.of();
        }
        ProjectVisibility visibility = ProjectVisibility.of(user);
        return jdbc
                .sql("""
                select p.code, p.title_zh, p.status, p.pi_name from projects_project p
                where p.code <> :code and p.title_zh like any (array[:probes]) and %s
                order by (select count(*) from unnest(array[:probes]) u where p.title_zh like u) desc, p.id desc
                limit :limit""".formatted(visibility.sql("p")))
                .param("code", code.value())
                .param("probes", probes)
                .param("limit", CANDIDATES)
                .params(visibility.params())
                .query((row, number) -> new Similar(
                        new ProjectCode(row.getString(1)),
                        row.getString(2),
                        ProjectStatus.valueOf(row.getString(3)),
                        row.getString(4),
                        likeness(pairs, pairs(row.getString(2)))))
                .list()
                .stream()
                .filter(other -> other.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Similar::likeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Up to five other projects of the same principal investigator, the newest first. */
    @Transactional(readOnly = true)
    public List<Similar> byInvestigator(ProjectCode code, String name, CurrentUser user) {
        sight.requireFull(code, user);
        ProjectVisibility visibility = ProjectVisibility.of(user);
        return jdbc.sql("""
                select p.code, p.title_zh, p.status, p.pi_name from projects_project p
                where p.code <> :code and p.pi_name = :name and %s
                order by p.id desc limit :limit""".formatted(visibility.sql("p")))
                .param("code", code.value())
                .param("name", name)
                .param("limit", SHOWN)
                .params(visibility.params())
                .query((row, number) -> new Similar(
                        new ProjectCode(row.getString(1)),
                        row.getString(2),
                        ProjectStatus.valueOf(row.getString(3)),
                        row.getString(4),
                        0))
                .list();
    }

    /** How alike two titles are, from 0 to 1: Dice's coefficient over their pairs of characters. */
    static double likeness(String one, String other) {
        return likeness(pairs(one), pairs(other));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= plain.length(); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }

    /** Patterns that fetch candidates: a few pairs spread over the title. */
    private static List<String> probes(Set<String> pairs) {
        List<String> sorted = pairs.stream().sorted().toList();
        int step = Math.max(1, sorted.size() / 12);
        return IntStream.iterate(0, at -> at < sorted.size(), at -> at + step)
                .mapToObj(at -> "%" + sorted.get(at) + "%")
                .toList();
    }

    /** One other project; {@code likeness} from 0 to 1. */
    public record Similar(
            ProjectCode code,
            String title,
            ProjectStatus status,
            @Nullable String investigator,
            double likeness) {}
}
