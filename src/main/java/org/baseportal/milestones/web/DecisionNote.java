package org.baseportal.milestones.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A few words to a decision on a slip. */
record DecisionNote(@Nullable @Size(max = 2000) String note) {}
