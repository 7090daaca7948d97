package org.baseportal.partners.domain;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the facts of organisations. */
@Component
class PartnerProfiles {

    private final JdbcClient jdbc;

    PartnerProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PartnerFacts of(long partner) {
        List<String> fields = jdbc.sql("select field_code from partners_field where partner_id = ? order by field_code")
                .param(partner)
                .query(String.class)
                .list();
        return jdbc.sql("select * from partners_profile where partner_id = ?")
                .param(partner)
                .query((row, i) -> facts(row, fields))
                .optional()
                .orElseGet(() -> PartnerFacts.NONE.withFields(fields));
    }

    private static PartnerFacts facts(ResultSet row, List<String> fields) throws SQLException {
        BigDecimal capital = row.getBigDecimal("capital");
        String ownership = row.getString("ownership");
        String size = row.getString("size");
        return new PartnerFacts(
                row.getString("district_code"),
                row.getString("province"),
                row.getString("city"),
                row.getString("legal_person"),
                day(row.getDate("founded_on")),
                capital == null ? null : Yuan.of(capital),
                ownership == null ? null : Ownership.valueOf(ownership),
                size == null ? null : PartnerSize.valueOf(size),
                row.getString("control"),
                day(row.getDate("credit_checked")),
                row.getObject("owner_id", Long.class),
                fields);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    void keep(long partner, PartnerFacts facts) {
        jdbc.sql("""
                insert into partners_profile (partner_id, district_code, province, city, legal_person, founded_on,
                    capital, ownership, size, control, credit_checked, owner_id)
                values (:partner, :district, :province, :city, :legal, :founded, :capital, :ownership, :size,
                    :control, :checked, :owner)
                on conflict (partner_id) do update set (district_code, province, city, legal_person, founded_on,
                    capital, ownership, size, control, credit_checked, owner_id) = (excluded.district_code,
                    excluded.province, excluded.city, excluded.legal_person, excluded.founded_on, excluded.capital,
                    excluded.ownership, excluded.size, excluded.control, excluded.credit_checked, excluded.owner_id)""")
                .param("partner", partner)
                .param("district", facts.district())
                .param("province", facts.province())
                .param("city", facts.city())
                .param("legal", facts.legalPerson())
                .param("founded", facts.foundedOn())
                .param(
                        "capital",
                        facts.capital() == null ? null : facts.capital().value())
                .param(
                        "ownership",
                        facts.ownership() == null ? null : facts.ownership().name())
                .param("size", facts.size() == null ? null : facts.size().name())
                .param("control", facts.control())
                .param("checked", facts.creditChecked())
                .param("owner", facts.owner())
                .update();
        keepFields(partner, facts.fields());
    }

    private void keepFields(long partner, List<String> fields) {
        jdbc.sql("delete from partners_field where partner_id = ?")
                .param(partner)
                .update();
        jdbc.sql("insert into partners_field (partner_id, field_code) select :partner, unnest(:fields::text[])")
                .param("partner", partner)
                .param("fields", fields.toArray(String[]::new))
                .update();
    }
}
