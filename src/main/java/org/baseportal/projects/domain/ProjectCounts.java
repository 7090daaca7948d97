package org.baseportal.projects.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Total;
import org.jspecify.annotations.Nullable;

/**
 * How many projects a filter finds, and how many it would find with another status, stage, field or year. All from one
 * query: the database counts per combination, this adds up.
 */
public final class ProjectCounts {

    /** So many projects of one kind; nulls where the person may see no more than the titles. */
    record Cell(
            @Nullable ProjectStatus status,
            @Nullable Stage stage,
            @Nullable String field,
            int year,
            long projects) {}

    private final ProjectFilter filter;
    private final List<Cell> cells;
    private final ProjectHits.@Nullable Found found;
    private final boolean exact;

    ProjectCounts(ProjectFilter filter, List<Cell> cells) {
        this(filter, cells, null, true);
    }

    private ProjectCounts(ProjectFilter filter, List<Cell> cells, ProjectHits.@Nullable Found found, boolean exact) {
        this.filter = filter;
        this.cells = List.copyOf(cells);
        this.found = found;
        this.exact = exact;
    }

    /** The same with what a search found. */
    ProjectCounts found(ProjectHits.Found hits, boolean all) {
        return new ProjectCounts(filter, cells, hits, all);
    }

    /** What a search found; null without a search. */
    ProjectHits.@Nullable Found found() {
        return found;
    }

    /** Whether the numbers beside the choices are known: not for a search with more hits than are counted. */
    public boolean isExact() {
        return exact;
    }

    /** How many the filter finds; only a search may be capped. */
    public Total total() {
        return found == null ? Total.exact(sum(this::wants)) : found.total();
    }

    boolean wants(Cell cell) {
        return status().and(stage()).and(field()).and(year()).test(cell);
    }

    /** How many there would be of each status. */
    public Map<ProjectStatus, Long> byStatus() {
        return split(stage().and(field()).and(year()), Cell::status);
    }

    /** How many there would be in each stage. */
    public Map<Stage, Long> byStage() {
        return split(status().and(field()).and(year()), Cell::stage);
    }

    /** How many there would be in each field; the empty code for none. */
    public Map<String, Long> byField() {
        return split(status().and(stage()).and(year()), Cell::field);
    }

    /** How many there would be of each year of registration. */
    public Map<Integer, Long> byYear() {
        return split(status().and(stage()).and(field()), Cell::year);
    }

    private long sum(Predicate<Cell> wanted) {
        return cells.stream().filter(wanted).mapToLong(Cell::projects).sum();
    }

    private <K> Map<K, Long> split(Predicate<Cell> wanted, Function<Cell, @Nullable K> key) {
        Map<K, Long> counts = new HashMap<>();
        cells.stream().filter(wanted).forEach(cell -> {
            K kind = key.apply(cell);
            if (kind != null) {
                counts.merge(kind, cell.projects(), Long::sum);
            }
        });
        return counts;
    }

    private Predicate<Cell> status() {
        return cell -> filter.statuses().isEmpty()
                || (cell.status() != null && filter.statuses().contains(cell.status()));
    }

    private Predicate<Cell> stage() {
        return cell -> filter.stages().isEmpty()
                || (cell.stage() != null && filter.stages().contains(cell.stage()));
    }

    private Predicate<Cell> field() {
        return cell -> filter.field() == null || filter.field().equals(cell.field());
    }

    private Predicate<Cell> year() {
        return cell -> filter.year() == null || filter.year() == cell.year();
    }
}
