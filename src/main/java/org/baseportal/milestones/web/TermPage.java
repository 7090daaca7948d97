package org.baseportal.milestones.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.baseportal.milestones.domain.ClockAct;
import org.baseportal.milestones.domain.ClockView;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * The legal term of a milestone, made for its page.
 *
 * @param state IDLE, RUNNING, STOPPED or OVER
 * @param dueOn the last day, or null
 * @param late how many working days it is over
 */
record TermPage(
        String name,
        @Nullable Integer workingDays,
        @Nullable String source,
        String state,
        @Nullable String startedOn,
        @Nullable String dueOn,
        @Nullable Integer left,
        int late,
        boolean estimated,
        ClockAct.Kind next,
        List<Act> acts) {

    /** One act, the newest first. */
    record Act(ClockAct.Kind kind, String onDay, String reason, String actor, String at) {}

    static TermPage of(ClockView view, Locale language) {
        Integer left = view.left();
        return new TermPage(
                view.clock().name(language),
                view.workingDays(),
                view.source(),
                state(view),
                view.startedOn() == null ? null : view.startedOn().toString(),
                view.dueOn() == null ? null : view.dueOn().toString(),
                left,
                left == null ? 0 : -left,
                view.estimated(),
                view.next(),
                acts(view));
    }

    private static String state(ClockView view) {
        if (view.startedOn() == null) {
            return "IDLE";
        }
        return view.isStopped() ? "STOPPED" : view.over() ? "OVER" : "RUNNING";
    }

    private static List<Act> acts(ClockView view) {
        List<Act> acts = new ArrayList<>(view.acts().stream()
                .map(act ->
                        new Act(act.kind(), act.onDay().toString(), act.reason(), act.actor(), Days.minute(act.at())))
                .toList());
        Collections.reverse(acts);
        return acts;
    }
}
