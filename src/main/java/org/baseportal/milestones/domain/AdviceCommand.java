package org.baseportal.milestones.domain;

import java.util.Map;

/**
 * An adviser's sheet.
 *
 * @param advice what he would decide
 * @param marks every mark from 1 to 10
 * @param words why
 */
public record AdviceCommand(GateDecision advice, Map<AdviceMark, Integer> marks, String words) {

    public AdviceCommand {
        marks = Map.copyOf(marks);
    }
}
