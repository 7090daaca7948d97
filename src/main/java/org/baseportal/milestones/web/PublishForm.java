package org.baseportal.milestones.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is new in the version that is published; {@code version} is the draft as it was seen. */
record PublishForm(
        @Nullable Long version, @Nullable @Size(max = 500) String note) {}
