package org.baseportal.milestones;

import java.time.LocalDate;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What other modules see of a milestone.
 *
 * @param id the id other tables refer to
 * @param project the project it belongs to
 * @param stage the stage it belongs to
 * @param nameZh its Chinese name
 * @param nameEn its English name, if any
 * @param status where it stands
 * @param dueOn the Beijing day by which it is due
 */
public record MilestoneSummary(
        MilestoneId id,
        ProjectId project,
        Stage stage,
        String nameZh,
        @Nullable String nameEn,
        MilestoneStatus status,
        LocalDate dueOn) {}
