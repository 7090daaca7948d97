package org.baseportal.funding.domain;

import java.time.LocalDate;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** What a source says about its money, as far as rules ask. */
record SourceTerms(
        Channel channel,
        boolean archived,
        @Nullable Yuan projectCap,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate useBy) {}
