package org.baseportal.projects.domain;

import org.baseportal.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;

/** One project that somebody chose from the list. */
public record ChosenProject(
        String code, String titleZh, @Nullable String titleEn, ProjectStatus status, boolean archived) {}
