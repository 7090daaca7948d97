package org.baseportal.milestones.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.domain.Origin;
import org.baseportal.milestones.domain.PlanItem;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.milestones.domain.Proof;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The plan as its page shows it, stage by stage.
 *
 * @param address the page's own address
 * @param startsOn the day from which the plan counts
 * @param trl the readiness level where it does not fit the stage, else null
 * @param total how many items there are
 * @param stages the five stages in order
 */
record PlanPage(String address, String startsOn, @Nullable Integer trl, int total, List<Block> stages) {

    private static final int NAMED = 5;

    /** Where a stage stands for this project. */
    enum State {
        BEFORE,
        DONE,
        NOW,
        AHEAD,
        LEFT_OUT
    }

    /**
     * One stage.
     *
     * @param number 1 to 5
     * @param why why the project does not have it
     * @param settled how many items are settled
     * @param progress the settled share by weight, in percent
     * @param missing the names of what the gate waits for, at most five
     * @param missingCount how many there are
     */
    record Block(
            Stage stage,
            int number,
            State state,
            @Nullable String why,
            int settled,
            int progress,
            List<Missing> missing,
            int missingCount,
            List<Row> rows) {}

    /** Something the gate waits for. */
    record Missing(long id, String name, @Nullable String legal, boolean stopped) {

        static Missing of(PlanItem item, Locale language) {
            LocalDate legal = item.legalDueOn();
            return new Missing(
                    item.id(), item.name(language), legal == null ? null : legal.toString(), item.clockStopped());
        }
    }

    /** One item. */
    record Row(
            long id,
            String name,
            Origin origin,
            boolean required,
            Proof proof,
            @Nullable String owner,
            String dueOn,
            @Nullable String baseline,
            boolean late,
            MilestoneStatus status,
            @Nullable String slipTo,
            boolean money,
            @Nullable String legal,
            boolean stopped) {}

    static PlanPage of(PlanView plan, LocalDate today, Locale language) {
        return new PlanPage(
                MilestonesTab.address(plan.project().code().value()),
                plan.startsOn().toString(),
                plan.isTrlUnusual() ? plan.trl() : null,
                plan.items().size(),
                Arrays.stream(Stage.values())
                        .map(stage -> block(plan, stage, today, language))
                        .toList());
    }

    private static Block block(PlanView plan, Stage stage, LocalDate today, Locale language) {
        List<PlanItem> items = plan.of(stage);
        List<PlanItem> missing = plan.missing(stage);
        return new Block(
                stage,
                stage.position(),
                state(plan, stage),
                plan.leftOut().get(stage),
                (int) items.stream().filter(item -> !item.status().isOpen()).count(),
                progress(items),
                missing.stream()
                        .limit(NAMED)
                        .map(item -> Missing.of(item, language))
                        .toList(),
                missing.size(),
                items.stream().map(item -> row(item, today, language)).toList());
    }

    private static State state(PlanView plan, Stage stage) {
        if (plan.leftOut().containsKey(stage)) {
            return State.LEFT_OUT;
        }
        if (stage.ordinal() < plan.entry().ordinal() && plan.of(stage).isEmpty()) {
            return State.BEFORE;
        }
        int distance = stage.ordinal() - plan.project().stage().ordinal();
        return distance < 0 ? State.DONE : distance == 0 ? State.NOW : State.AHEAD;
    }

    private static int progress(List<PlanItem> items) {
        int all = items.stream().mapToInt(PlanItem::weight).sum();
        int settled = items.stream()
                .filter(item -> !item.status().isOpen())
                .mapToInt(PlanItem::weight)
                .sum();
        return all == 0 ? 0 : settled * 100 / all;
    }

    private static Row row(PlanItem item, LocalDate today, Locale language) {
        boolean moved = !item.baselineDueOn().equals(item.dueOn());
        return new Row(
                item.id(),
                item.name(language),
                item.origin(),
                item.required(),
                item.proof(),
                item.owner(),
                item.dueOn().toString(),
                moved ? item.baselineDueOn().toString() : null,
                item.isLate(today),
                item.status(),
                item.slipTo() == null ? null : item.slipTo().toString(),
                item.moneyBound(),
                item.legalDueOn() == null ? null : item.legalDueOn().toString(),
                item.clockStopped());
    }
}
