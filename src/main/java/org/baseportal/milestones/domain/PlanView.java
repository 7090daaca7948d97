package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one project.
 *
 * @param entry the stage in which it entered the base; what lies before was done elsewhere
 * @param number 1, or more if the project was approved anew after a correction
 * @param trl its technology readiness level, if known
 * @param items its milestones in order
 * @param leftOut the stages it does not have, each with the reason
 * @param gates the decisions of its gates, the newest first
 * @param inWork whether the plan may change now
 */
public record PlanView(
        ProjectSummary project,
        Stage entry,
        LocalDate startsOn,
        int number,
        @Nullable Integer trl,
        List<PlanItem> items,
        Map<Stage, String> leftOut,
        List<GateRecord> gates,
        boolean inWork) {

    /** The items of a stage. */
    public List<PlanItem> of(Stage stage) {
        return items.stream().filter(item -> item.stage() == stage).toList();
    }

    /** What the gate of the project's stage waits for. */
    public List<PlanItem> missing() {
        return missing(project.stage());
    }

    /** What the gate of a stage waits for. */
    public List<PlanItem> missing(Stage stage) {
        return of(stage).stream().filter(PlanItem::holdsGate).toList();
    }

    /** The stage behind the gate: the next one the project has; empty at the end of the chain. */
    public Optional<Stage> next() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.ordinal() > project.stage().ordinal())
                .filter(stage -> !leftOut.containsKey(stage))
                .findFirst();
    }

    /** Whether the readiness level lies outside what is usual in the project's stage. */
    public boolean isTrlUnusual() {
        return trl != null
                && (trl < project.stage().lowestTrl() || trl > project.stage().highestTrl());
    }
}
