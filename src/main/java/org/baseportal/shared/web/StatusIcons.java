package org.baseportal.shared.web;

import java.util.Map;

/** The icons that stand beside the words of a project's status. */
final class StatusIcons {

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("DRAFT", "edit"),
            Map.entry("SUBMITTED", "send"),
            Map.entry("RETURNED", "arrow-back-up"),
            Map.entry("UNDER_REVIEW", "gavel"),
            Map.entry("PUBLICISED", "speakerphone"),
            Map.entry("APPROVED", "rosette-discount-check"),
            Map.entry("INCUBATING", "plant-2"),
            Map.entry("SUSPENDED", "player-pause"),
            Map.entry("GRADUATED", "school"),
            Map.entry("DEFERRED", "clock"),
            Map.entry("REJECTED", "circle-x"),
            Map.entry("WITHDRAWN", "arrow-left"),
            Map.entry("TERMINATED", "player-stop-filled"),
            Map.entry("REVOKED", "ban"));

    private StatusIcons() {}

    static String of(String status) {
        return ICONS.getOrDefault(status, "circle-dot");
    }
}
