package org.baseportal.partners.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filter of organisations as SQL on {@code partners_partner p}; list, count and export use the same. */
final class PartnerCondition {

    /** Whether cooperation is restricted on {@code :today}. */
    static final String RESTRICTED = "exists (select 1 from partners_restriction r join partners_partner m"
            + " on m.id = r.partner_id where coalesce(m.merged_into, m.id) = p.id and r.lifted_on is null"
            + " and r.starts_on <= :today and (r.ends_on is null or r.ends_on >= :today))";

    /**
     * The ids of those who carry the words in a name or code, now, formerly or as a merged record; binds {@code :key} and
     * {@code :typed}, the patterns of {@link Contains}. The pieces of the words lead to the rows, LIKE decides.
     */
    static final String NAMED = """
            select coalesce(h.merged_into, h.id) from partners_partner h
            where (h.grams @> partners_grams(:keyWord) and h.name_key like :key)
               or (h.grams @> partners_grams(:typedWord) and (lower(h.short_name) like :typed
                   or lower(h.name_en) like :typed or lower(h.credit_code) like :typed))
            union all
            select coalesce(h.merged_into, h.id) from partners_name n join partners_partner h on h.id = n.partner_id
            where n.grams @> partners_grams(:keyWord) and n.name_key like :key""";

    private PartnerCondition() {}

    static String of(PartnerFilter filter, LocalDate today, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("p.merged_into is null and p.archived = :archived");
        params.put("archived", filter.archived());
        params.put("today", today);
        if (filter.kind() != null) {
            where.append(" and p.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.district() != null) {
            where.append(" and exists (select 1 from partners_profile f where f.partner_id = p.id"
                    + " and f.district_code = :district)");
            params.put("district", filter.district());
        }
        if (filter.field() != null) {
            where.append(" and exists (select 1 from partners_field f where f.partner_id = p.id"
                    + " and f.field_code = :field)");
            params.put("field", filter.field());
        }
        if (filter.capability() != null) {
            where.append(" and exists (select 1 from partners_capability c join partners_partner m"
                    + " on m.id = c.partner_id where coalesce(m.merged_into, m.id) = p.id and c.kind = :capability)");
            params.put("capability", filter.capability().name());
        }
        if (filter.restricted()) {
            where.append(" and ").append(RESTRICTED);
        }
        words(filter.q(), where, params);
        return where.toString();
    }

    private static void words(@Nullable String q, StringBuilder where, Map<String, Object> params) {
        if (q == null) {
            return;
        }
        where.append(" and p.id in (").append(NAMED).append(")");
        bind(q, params);
    }

    /** Binds what {@link #NAMED} asks for. */
    static void bind(String q, Map<String, Object> params) {
        params.put("key", Contains.pattern(NameKey.of(q)));
        params.put("keyWord", NameKey.of(q));
        params.put("typed", Contains.pattern(q));
        params.put("typedWord", q.strip().toLowerCase(Locale.ROOT));
    }
}
