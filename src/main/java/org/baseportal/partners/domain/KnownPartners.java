package org.baseportal.partners.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisations that rows of a sheet may mean, by code and by every name, merges followed. */
@Component
class KnownPartners {

    private final JdbcClient jdbc;

    KnownPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One that is there.
     *
     * @param undone out of use because its import was taken back: an import may bring it again
     */
    record Known(long id, @Nullable String code, boolean archived, boolean undone) {}

    static String byName(String nameKey) {
        return "n:" + nameKey;
    }

    static String byCode(String code) {
        return "c:" + code;
    }

    Map<String, Known> find(Collection<ImportedPartner> rows) {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (ImportedPartner row : rows) {
            names.addAll(row.nameKeys());
            var code = row.code();
            if (code != null) {
                codes.add(code.value());
            }
        }
        Map<String, Known> found = new HashMap<>();
        jdbc.sql("""
                select x.key, s.id, s.credit_code, s.archived, s.archived and s.import_undone as undone
                from (select 'n:' || n.name_key as key, n.partner_id as id from partners_name n
                      where n.name_key = any(:names)
                      union all select 'n:' || p.name_key, p.id from partners_partner p where p.name_key = any(:names)
                      union all select 'c:' || p.credit_code, p.id from partners_partner p
                      where p.credit_code = any(:codes) and p.merged_into is null) x
                join partners_partner e on e.id = x.id
                join partners_partner s on s.id = coalesce(e.merged_into, e.id)""")
                .param("names", names.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("key"),
                            new Known(
                                    row.getLong("id"),
                                    row.getString("credit_code"),
                                    row.getBoolean("archived"),
                                    row.getBoolean("undone")));
                });
        return found;
    }
}
