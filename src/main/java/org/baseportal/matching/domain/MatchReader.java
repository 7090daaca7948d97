package org.baseportal.matching.domain;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.matching.domain.PartnerOffer.Offered;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what matching looks at; merges of organisations are followed in the queries. */
@Component
class MatchReader {

    /** The statuses in which a project can use an introduction. */
    static final String OPEN = "('SUBMITTED', 'UNDER_REVIEW', 'PUBLICISED', 'DEFERRED', 'APPROVED', 'INCUBATING')";

    private static final String NEEDS = """
            select p.id, p.code, p.title_zh, p.title_en, p.field_code, coalesce(p.approved_amount, p.wanted_total) as wanted,
                array_position(array['EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH'],
                    p.stage) as stage,
                concat_ws(E'\\n', p.title_zh, p.indication, p.problem, p.advantage,
                    (select string_agg(n.text, E'\\n') from projects_need n where n.project_id = p.id)) as words,
                (select array_agg(distinct n.kind) from projects_need n where n.project_id = p.id) as needs,
                (select array_agg(distinct coalesce(o.merged_into, o.id)) from partners_partner o
                 where o.id in (p.origin_institution_id, p.carrying_unit_id)
                    or o.id in (select m.partner_id from projects_participant m where m.project_id = p.id)) as own,
                (select f.district_code from partners_partner o
                 join partners_profile f on f.partner_id = coalesce(o.merged_into, o.id)
                 where o.id = coalesce(p.carrying_unit_id, p.origin_institution_id)) as district
            from projects_project p
            where p.id in (:ids)""";

    /** One row for each capability; aggregates are joined as a whole, for thousands of organisations at once. */
    private static final String OFFERS = """
            select s.id, s.name_zh, s.name_en, f.district_code as district, x.fields, r.id is not null as restricted,
                c.kind, c.stage_from, c.stage_to, c.ticket_min, c.ticket_max, c.places, %s as words
            from partners_capability c
            join partners_partner e on e.id = c.partner_id
            join partners_partner s on s.id = coalesce(e.merged_into, e.id)
            left join partners_profile f on f.partner_id = s.id
            left join (select partner_id, string_agg(field_code, ',') as fields from partners_field
                       group by partner_id) x on x.partner_id = s.id
            left join (select distinct coalesce(m.merged_into, m.id) as id from partners_restriction r
                       join partners_partner m on m.id = r.partner_id
                       where r.lifted_on is null and r.starts_on <= :today
                         and (r.ends_on is null or r.ends_on >= :today)) r on r.id = s.id
            where not s.archived and s.merged_into is null""";

    private static final String WORDS = "concat_ws(E'\\n', c.words, c.indications, c.certificates)";
    private static final String NO_WORDS = "''";
    private static final String OF_KINDS = " and c.kind in (:kinds) order by s.id, c.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    MatchReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Part, Integer> weights() {
        Map<Part, Integer> weights = new EnumMap<>(Part.class);
        jdbc.sql("select part, weight from matching_weight order by position").query(row -> {
            weights.put(Part.valueOf(row.getString("part")), row.getInt("weight"));
        });
        return weights;
    }

    List<ProjectNeed> needs(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(NEEDS).param("ids", ids).query((row, i) -> need(row)).list();
    }

    private static ProjectNeed need(ResultSet row) throws SQLException {
        Set<CapabilityKind> kinds = EnumSet.noneOf(CapabilityKind.class);
        strings(row.getArray("needs")).forEach(kind -> kinds.add(CapabilityKind.valueOf(kind)));
        Array own = row.getArray("own");
        Set<Long> owners =
                own == null ? Set.of() : Arrays.stream((Long[]) own.getArray()).collect(Collectors.toSet());
        return new ProjectNeed(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getInt("stage"),
                row.getString("field_code"),
                row.getString("district"),
                row.getBigDecimal("wanted"),
                kinds,
                owners,
                Grams.of(row.getString("words")));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** The organisations that offer one of these; all their capabilities of these kinds with them. */
    List<PartnerOffer> offers(Set<CapabilityKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return read(WORDS, OF_KINDS, Map.of("kinds", names(kinds)));
    }

    /** The same without their words, by which the best are found before their words are read. */
    List<PartnerOffer> outlines(Set<CapabilityKind> kinds) {
        return kinds.isEmpty() ? List.of() : read(NO_WORDS, OF_KINDS, Map.of("kinds", names(kinds)));
    }

    /** These organisations, with what they offer of these kinds. */
    List<PartnerOffer> offers(Set<CapabilityKind> kinds, Collection<Long> partners) {
        return kinds.isEmpty() || partners.isEmpty()
                ? List.of()
                : read(
                        WORDS,
                        " and s.id in (:partners)" + OF_KINDS,
                        Map.of("kinds", names(kinds), "partners", partners));
    }

    private static List<String> names(Set<CapabilityKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }

    /** One organisation with all it offers; none if it offers nothing. */
    List<PartnerOffer> offer(long partner) {
        return read(WORDS, " and s.id = :partner order by s.id, c.id", Map.of("partner", partner));
    }

    /** These organisations with all they offer; those that offer nothing are left out. */
    List<PartnerOffer> offersOf(Collection<Long> partners) {
        return partners.isEmpty()
                ? List.of()
                : read(WORDS, " and s.id in (:partners) order by s.id, c.id", Map.of("partners", partners));
    }

    private List<PartnerOffer> read(String words, String condition, Map<String, Object> params) {
        Map<Long, int[]> records = records();
        Map<Long, Found> found = new LinkedHashMap<>();
        jdbc.sql(OFFERS.formatted(words) + condition)
                .param("today", Days.today(clock))
                .params(params)
                .query(row -> {
                    long id = row.getLong("id");
                    if (!found.containsKey(id)) {
                        int[] record = records.getOrDefault(id, new int[2]);
                        found.put(id, new Found(head(row, record), new ArrayList<>()));
                    }
                    Found one = found.get(id);
                    if (one != null) {
                        one.offered().add(offered(row));
                    }
                });
        return found.values().stream().map(Found::whole).toList();
    }

    private record Found(PartnerOffer head, List<Offered> offered) {

        PartnerOffer whole() {
            return new PartnerOffer(
                    head.id(),
                    head.name(),
                    head.nameEn(),
                    head.fields(),
                    head.district(),
                    head.restricted(),
                    head.open(),
                    head.signed(),
                    offered);
        }
    }

    private static PartnerOffer head(ResultSet row, int[] record) throws SQLException {
        return new PartnerOffer(
                row.getLong("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                fields(row.getString("fields")),
                row.getString("district"),
                row.getBoolean("restricted"),
                record[0],
                record[1],
                List.of());
    }

    private static Set<String> fields(@Nullable String list) {
        return list == null ? Set.of() : Set.of(list.split(",", -1));
    }

    private static Offered offered(ResultSet row) throws SQLException {
        BigDecimal least = row.getBigDecimal("ticket_min");
        return new Offered(
                CapabilityKind.valueOf(row.getString("kind")),
                row.getInt("stage_from"),
                row.getInt("stage_to"),
                least,
                row.getBigDecimal("ticket_max"),
                row.getObject("places", Integer.class),
                Grams.of(row.getString("words")));
    }

    /** Introductions on their way, and those that came to a letter or a signature, by organisation. */
    private Map<Long, int[]> records() {
        Map<Long, int[]> records = new HashMap<>();
        jdbc.sql("""
                select coalesce(m.merged_into, m.id) as id,
                    count(*) filter (where i.status not in ('SIGNED', 'DECLINED')) as open,
                    count(*) filter (where i.status in ('LETTER', 'SIGNED')) as signed
                from matching_introduction i join partners_partner m on m.id = i.partner_id group by 1""").query(row -> {
            records.put(row.getLong("id"), new int[] {row.getInt("open"), row.getInt("signed")});
        });
        return records;
    }
}
