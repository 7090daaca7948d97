package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.funding.Channel;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source.
 *
 * @param provider the name of the organisation that gives
 * @param limits what it is meant for, in words
 * @param stages the stages that it is kept to; none means any
 * @param fields codes of the technology fields that it is kept to; none means any
 * @param projectCap the most for one project
 * @param cofunding co-funding asked for, in percent
 * @param lastOn the last day for new commitments
 * @param government what government money says besides; null for other channels
 */
public record SourceData(
        Channel channel,
        String provider,
        String name,
        Instrument instrument,
        @Nullable String purpose,
        @Nullable String limits,
        List<Stage> stages,
        List<String> fields,
        @Nullable Yuan projectCap,
        @Nullable BigDecimal cofunding,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate useBy,
        @Nullable String documentNumber,
        @Nullable Government government) {

    public SourceData {
        stages = List.copyOf(stages);
        fields = List.copyOf(fields);
    }

    /** Level, budget number, and whether it is paid after the fact. */
    public record Government(
            GovernmentLevel level, @Nullable String budgetNumber, boolean after) {}
}
