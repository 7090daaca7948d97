package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.funding.Channel;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one source.
 *
 * @param fixed whether channel and provider stay, because there are orders
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
        List<Stage> stages,
        List<String> fields,
        @Nullable Yuan projectCap,
        @Nullable BigDecimal cofunding,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate useBy,
        @Nullable String documentNumber,
        @Nullable GovernmentLevel level,
        @Nullable String budgetNumber,
        @Nullable String timing,
        boolean archived,
        long version,
        boolean fixed,
        Yuan cash,
        List<SourceRow.YearMoney> years) {

    public SourceView {
        stages = List.copyOf(stages);
        fields = List.copyOf(fields);
        years = List.copyOf(years);
    }

    /** The same as it is typed. */
    public SourceData data(String providerName) {
        return new SourceData(
                channel,
                providerName,
                name,
                instrument,
                purpose,
                limits,
                stages,
                fields,
                projectCap,
                cofunding,
                lastOn,
                useBy,
                documentNumber,
                level == null ? null : new SourceData.Government(level, budgetNumber, "AFTER".equals(timing)));
    }
}
