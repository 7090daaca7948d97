package org.baseportal.matching.domain;

import java.time.Instant;
import org.baseportal.matching.IntroductionStatus;
import org.jspecify.annotations.Nullable;

/** One step of an introduction, as it was written. */
public record IntroductionStep(
        IntroductionStatus status, @Nullable String words, String byName, Instant at) {}
