package org.baseportal.milestones.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody gives no advice. */
record DeclineForm(@Nullable @NotBlank @Size(max = 2000) String reason) {}
