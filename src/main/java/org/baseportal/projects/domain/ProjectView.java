package org.baseportal.projects.domain;

import java.util.List;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One project as its page and its form show it.
 *
 * @param version what an edit must name to be sure that nobody changed the project meanwhile
 * @param approvedAmount what was approved, if it was
 * @param originInstitution the name behind the id in {@code content}; likewise the other names
 * @param participants names of the participating units, in order
 */
public record ProjectView(
        ProjectCode code,
        long version,
        ProjectStatus status,
        ProjectContent content,
        ProjectRecord facts,
        @Nullable Yuan approvedAmount,
        @Nullable ExitKind exitKind,
        @Nullable String originInstitution,
        @Nullable String carryingUnit,
        @Nullable String recommendingUnit,
        List<@Nullable String> participants,
        @Nullable String fieldName,
        @Nullable String ownerName,
        @Nullable String creatorName) {}
