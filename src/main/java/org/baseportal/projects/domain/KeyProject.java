package org.baseportal.projects.domain;

import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One project on a year's list of key projects.
 *
 * @param rank its place on the list, from 1
 * @param reason why it is recommended
 * @param markedBy who put it there, by name
 * @param version for the edit form
 */
public record KeyProject(
        String code,
        String titleZh,
        @Nullable String titleEn,
        String institution,
        String piName,
        ProjectStatus status,
        Stage stage,
        int rank,
        String reason,
        String markedBy,
        long version) {}
