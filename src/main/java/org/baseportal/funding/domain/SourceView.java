package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.funding.Channel;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one source.
 *
 * @param cash what lies with the base
 * @param years its money by year, the latest first
 */
public record SourceView(
        long id,
        String name,
        Channel channel,
        PartnerId provider,
        Instrument instrument,
        @Nullable String purpose,
        @Nullable String limits,
        @Nullable Yuan projectCap,
        @Nullable BigDecimal cofunding,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate useBy,
        @Nullable String documentNumber,
        @Nullable GovernmentLevel level,
        @Nullable String budgetNumber,
        @Nullable String timing,
        boolean archived,
        Yuan cash,
        List<SourceRow.YearMoney> years) {

    public SourceView {
        years = List.copyOf(years);
    }
}
