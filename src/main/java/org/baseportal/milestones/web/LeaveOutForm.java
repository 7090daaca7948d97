package org.baseportal.milestones.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a project does not have a stage. */
record LeaveOutForm(@Nullable @NotBlank @Size(max = 2000) String reason) {}
