package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.reviews.domain.CriteriaVersion;
import org.jspecify.annotations.Nullable;

/** The weights of all criteria of a draft, in one form. */
record WeightsForm(@Nullable String version, @Nullable List<@Nullable Row> rows) {

    private static final int MOST = 50;

    static WeightsForm from(CriteriaVersion version) {
        return new WeightsForm(
                String.valueOf(version.version()),
                version.criteria().stream()
                        .map(it -> new Row(
                                String.valueOf(it.id()),
                                it.weight().stripTrailingZeros().toPlainString()))
                        .toList());
    }

    /** The weight of each criterion by its id. */
    Map<Long, BigDecimal> read(Typed typed) {
        Map<Long, BigDecimal> weights = new LinkedHashMap<>();
        List<@Nullable Row> sent = Objects.requireNonNullElse(rows, List.of());
        for (int i = 0; i < Math.min(sent.size(), MOST); i++) {
            Row row = sent.get(i);
            if (row != null && row.id() != null && row.id().matches("\\d{1,18}")) {
                BigDecimal weight = typed.needed("rows[" + i + "].weight", row.weight(), 2, "0.01", "100");
                weights.put(Long.parseLong(row.id()), weight);
            }
        }
        return weights;
    }

    /** One criterion. */
    record Row(@Nullable String id, @Nullable String weight) {}
}
