package org.baseportal.funding.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cost categories as dated reference data: equipment, project costs, labour and indirect costs since 国办发〔2021〕32号,
 * the ten of 财科教〔2016〕113号 before.
 */
@Component
class CostCategories {

    private final JdbcClient jdbc;

    CostCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold on a day, in their order; before the first set the first set. */
    List<CostCategory> on(LocalDate day) {
        return jdbc.sql("""
                select code, name_zh, name_en, direct from funding_cost_category
                where greatest(:day, (select min(valid_from) from funding_cost_category))
                    between valid_from and coalesce(valid_to, date '9999-12-31')
                order by position""")
                .param("day", day)
                .query((row, number) -> new CostCategory(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("direct")))
                .list();
    }

    /** All there ever were, each once, in their order. */
    List<CostCategory> all() {
        return jdbc.sql("""
                select distinct on (position, code) code, name_zh, name_en, direct from funding_cost_category
                order by position, code, valid_from desc""")
                .query((row, number) -> new CostCategory(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("direct")))
                .list();
    }
}
