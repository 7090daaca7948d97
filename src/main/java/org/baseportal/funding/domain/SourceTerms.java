package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** What a source says about its money, as far as rules ask. */
record SourceTerms(
        Channel channel,
        boolean archived,
        List<String> stages,
        List<String> fields,
        @Nullable Yuan projectCap,
        @Nullable BigDecimal cofunding,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate useBy) {}
