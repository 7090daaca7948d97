package org.baseportal.milestones.web;

import java.util.Map;

/** The icons that stand beside the words of a milestone's status. */
final class MilestoneIcons {

    private static final Map<String, String> ICONS = Map.of(
            "PLANNED", "circle-dashed",
            "STARTED", "progress",
            "SUBMITTED", "send",
            "RETURNED", "arrow-back-up",
            "ACCEPTED", "circle-check",
            "WAIVED", "hand-stop",
            "NOT_APPLICABLE", "ban");

    private MilestoneIcons() {}

    static String of(String status) {
        return ICONS.getOrDefault(status, "circle-dot");
    }
}
