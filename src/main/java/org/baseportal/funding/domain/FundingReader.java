package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The few numbers that rules ask for; each is one balance or a sum of few. */
@Component
class FundingReader {

    private final JdbcClient jdbc;

    FundingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SourceTerms source(long id) {
        return jdbc.sql(
                        "select channel, archived, stages, fields, project_cap, cofunding, last_on, use_by from funding_source where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    BigDecimal cap = row.getBigDecimal("project_cap");
                    return new SourceTerms(
                            Channel.valueOf(row.getString("channel")),
                            row.getBoolean("archived"),
                            SourceQueries.texts(row, "stages"),
                            SourceQueries.texts(row, "fields"),
                            cap == null ? null : Yuan.of(cap),
                            row.getBigDecimal("cofunding"),
                            row.getObject("last_on", LocalDate.class),
                            row.getObject("use_by", LocalDate.class));
                })
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    Yuan setting(String name) {
        return sum("select amount from funding_setting where name = :name", Map.of("name", name));
    }

    Yuan free(long source, int year) {
        return sum(
                "select coalesce(sum(balance), 0) from funding_account"
                        + " where source_id = :source and year = :year and kind = 'FREE'",
                Map.of("source", source, "year", year));
    }

    Yuan cash(long source) {
        return sum(
                "select coalesce(sum(balance), 0) from funding_account where source_id = :source and kind = 'CASH'",
                Map.of("source", source));
    }

    Yuan balance(AccountKind kind, long commitment, int year) {
        return sum(
                "select coalesce(sum(balance), 0) from funding_account"
                        + " where commitment_id = :commitment and year = :year and kind = :kind",
                Map.of("commitment", commitment, "year", year, "kind", kind.name()));
    }

    Yuan boundTo(long project, long source) {
        return sum(
                "select coalesce(sum(a.balance), 0) from funding_commitment c"
                        + " join funding_account a on a.commitment_id = c.id"
                        + " where c.project_id = :project and c.source_id = :source",
                Map.of("project", project, "source", source));
    }

    /** What sources other than this one have bound to the project. */
    Yuan boundByOthers(long project, long source) {
        return sum(
                "select coalesce(sum(a.balance), 0) from funding_commitment c"
                        + " join funding_account a on a.commitment_id = c.id"
                        + " where c.project_id = :project and c.source_id <> :source",
                Map.of("project", project, "source", source));
    }

    Yuan boundByGovernment(long project) {
        return sum(
                "select coalesce(sum(a.balance), 0) from funding_commitment c"
                        + " join funding_source s on s.id = c.source_id and s.channel = 'GOVERNMENT'"
                        + " join funding_account a on a.commitment_id = c.id where c.project_id = :project",
                Map.of("project", project));
    }

    private Yuan sum(String sql, Map<String, Object> params) {
        return Yuan.of(jdbc.sql(sql).params(params).query(BigDecimal.class).single());
    }
}
