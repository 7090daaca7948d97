package org.baseportal.partners.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.partners.PartnerHead;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations by id and by name; merges are followed in the query itself. */
@Service
@Transactional(readOnly = true)
@TrustedCaller("other modules, for a page whose right they have checked")
class PartnerDirectory implements Partners {

    /** More new names than these are compared by the job. */
    private static final int FEW = 10;

    private static final String COLUMNS = "s.id, s.name_zh, s.name_en, s.short_name, s.kind, s.archived";

    private static final RowMapper<PartnerSummary> SUMMARY = (row, i) -> new PartnerSummary(
            new PartnerId(row.getLong("id")),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("short_name"),
            PartnerKind.valueOf(row.getString("kind")),
            row.getBoolean("archived"));

    private final JdbcClient jdbc;
    private final KindGuess kinds;
    private final LikenessUpkeep likeness;
    private final PartnerHeads heads;
    private final Clock clock;

    PartnerDirectory(JdbcClient jdbc, KindGuess kinds, LikenessUpkeep likeness, PartnerHeads heads, Clock clock) {
        this.likeness = likeness;
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public Optional<PartnerSummary> find(PartnerId id) {
        return Optional.ofNullable(summaries(List.of(id)).get(id));
    }

    @Override
    public Map<PartnerId, PartnerSummary> summaries(Collection<PartnerId> ids) {
        Map<PartnerId, PartnerSummary> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Long[] asked = ids.stream().map(PartnerId::value).distinct().toArray(Long[]::new);
        jdbc.sql("select p.id as asked, " + COLUMNS + " from partners_partner p"
                        + " join partners_partner s on s.id = coalesce(p.merged_into, p.id) where p.id = any(?)")
                .param(asked)
                .query((row, i) -> Map.entry(new PartnerId(row.getLong("asked")), SUMMARY.mapRow(row, i)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public Map<PartnerId, String> names(Collection<PartnerId> ids) {
        Map<PartnerId, String> names = new HashMap<>();
        summaries(ids).forEach((id, summary) -> names.put(id, summary.nameZh()));
        return names;
    }

    @Override
    public Optional<PartnerSummary> findByName(String name) {
        String key = NameKey.of(name);
        PartnerId id = idsByKey(List.of(key)).get(key);
        return id == null ? Optional.empty() : find(id);
    }

    @Override
    @Transactional
    public Map<String, PartnerId> findOrCreate(Collection<String> names, String by) {
        Map<String, String> nameByKey = new TreeMap<>();
        for (String name : names) {
            String key = NameKey.of(name);
            if (!key.isEmpty()) {
                nameByKey.putIfAbsent(key, name.strip());
            }
        }
        Map<String, PartnerId> known = idsByKey(nameByKey.keySet());
        List<String> missing = new ArrayList<>(nameByKey.keySet());
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            create(missing, nameByKey, by);
            known.putAll(idsByKey(missing));
            if (missing.size() <= FEW) {
                likeness.catchUp();
            }
        }
        Map<String, PartnerId> result = new LinkedHashMap<>();
        for (String name : names) {
            PartnerId id = known.get(NameKey.of(name));
            if (id != null) {
                result.put(name, id);
            }
        }
        return result;
    }

    /**
     * Keys come sorted, so that two imports wait for each other instead of dying in a deadlock; whoever comes second
     * skips what the first has stored (unique index partners_partner_name_key).
     */
    private void create(List<String> keys, Map<String, String> nameByKey, String by) {
        List<String> names =
                keys.stream().map(k -> nameByKey.getOrDefault(k, k)).toList();
        String[] guessed = names.stream().map(n -> kinds.of(n).name()).toArray(String[]::new);
        jdbc.sql("insert into partners_partner"
                        + " (id, name_zh, name_key, kind, created_at, created_by, updated_at)"
                        + " select nextval('partners_partner_seq'), n.name, n.key, n.kind, :at, :by, :at"
                        + " from unnest(:names, :keys, :kinds) as n(name, key, kind) order by n.key"
                        + " on conflict (name_key) do nothing")
                .param("names", names.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("kinds", guessed)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    private Map<String, PartnerId> idsByKey(Collection<String> keys) {
        Map<String, PartnerId> found = new HashMap<>();
        jdbc.sql("select n.name_key, coalesce(p.merged_into, p.id) as id from partners_name n"
                        + " join partners_partner p on p.id = n.partner_id where n.name_key = any(:keys)"
                        + " union all select p.name_key, coalesce(p.merged_into, p.id) from partners_partner p"
                        + " where p.name_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, i) -> Map.entry(row.getString("name_key"), new PartnerId(row.getLong("id"))))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public List<PartnerSummary> search(String q, int limit) {
        String key = NameKey.of(q);
        Map<String, Object> words = new HashMap<>();
        PartnerCondition.bind(q, words);
        return jdbc.sql("select " + COLUMNS + " from partners_partner s"
                        + " where s.merged_into is null and not s.archived and s.id in (" + PartnerCondition.NAMED + ")"
                        + " order by s.name_key = :name desc, s.name_key like :start desc, length(s.name_key),"
                        + " s.name_zh collate \"zh-Hans-CN-x-icu\", s.id limit :limit")
                .params(words)
                .param("start", Contains.pattern(key).substring(1))
                .param("name", key)
                .param("limit", limit)
                .query(SUMMARY)
                .list();
    }

    @Override
    public List<PartnerId> same(PartnerId id) {
        return jdbc.sql("select s.id from partners_partner p"
                        + " join partners_partner s on coalesce(s.merged_into, s.id) = coalesce(p.merged_into, p.id)"
                        + " where p.id = ? order by s.merged_into nulls first, s.id")
                .param(id.value())
                .query((row, number) -> new PartnerId(row.getLong(1)))
                .list();
    }

    @Override
    public PartnerHead head(PartnerId id, CurrentUser user) {
        return heads.of(find(id).orElseThrow(NotFoundException::new), user);
    }
}
