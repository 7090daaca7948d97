package org.baseportal.milestones.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.milestones.domain.GateRecord;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * The gate as its page shows it.
 *
 * @param next the number of the stage behind it, or null at the end of the chain
 * @param missing what it waits for
 * @param usualTrl the readiness levels that are usual in the stage, such as {@code 6–7}
 * @param past what was decided, the newest first
 */
record GatePage(Stage stage, @Nullable Integer next, List<PlanPage.Missing> missing, String usualTrl, List<Past> past) {

    /** One decision, its time as text. */
    record Past(GateRecord gate, String at) {}

    static GatePage of(PlanView plan, Locale language) {
        Stage stage = plan.project().stage();
        return new GatePage(
                stage,
                plan.next().map(Stage::position).orElse(null),
                plan.missing().stream()
                        .map(item -> PlanPage.Missing.of(item, language))
                        .toList(),
                stage.lowestTrl() == stage.highestTrl()
                        ? String.valueOf(stage.lowestTrl())
                        : stage.lowestTrl() + "–" + stage.highestTrl(),
                plan.gates().stream()
                        .map(gate -> new Past(gate, Days.minute(gate.decidedAt())))
                        .toList());
    }
}
