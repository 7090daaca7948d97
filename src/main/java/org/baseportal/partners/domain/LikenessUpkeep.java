package org.baseportal.partners.domain;

import java.util.List;
import java.util.Set;
import org.baseportal.accounts.TrustedCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the bare forms of names and the pairs that are alike in step with the names, a block at a time: at once where a
 * person writes a name, by a job what an import leaves.
 */
@Component
@TrustedCaller("whoever writes names, and the job; it changes no organisation")
class LikenessUpkeep {

    private static final int BLOCK = 500;
    private static final int FEW = 20;

    private final JdbcClient jdbc;

    LikenessUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(long id, String nameZh, @Nullable String creditCode) {}

    /**
     * Makes the bare forms of new and changed names.
     *
     * @return how many there were; as many as {@code most} means that there may be more
     */
    @Transactional
    public int readNames(int most) {
        List<Named> changed = jdbc.sql("""
                select p.id, p.name_zh, p.credit_code from partners_partner p
                left join partners_bare b on b.partner_id = p.id
                where p.merged_into is null and (b.partner_id is null or b.name_zh <> p.name_zh
                    or b.credit_code is distinct from p.credit_code)
                order by p.id limit ? for update of p skip locked""")
                .param(Math.min(most, BLOCK))
                .query((row, i) -> new Named(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        changed.forEach(this::keep);
        return changed.size();
    }

    private void keep(Named one) {
        String bare = Likeness.bare(one.nameZh());
        Set<String> pairs = Likeness.pairs(bare);
        jdbc.sql("""
                insert into partners_bare (partner_id, name_zh, credit_code, bare, pairs)
                values (:id, :name, :code, :bare, :pairs)
                on conflict (partner_id) do update set name_zh = excluded.name_zh, credit_code = excluded.credit_code,
                    bare = excluded.bare, pairs = excluded.pairs, compared = false""")
                .param("id", one.id())
                .param("name", one.nameZh())
                .param("code", one.creditCode())
                .param("bare", bare)
                .param("pairs", pairs.toArray(String[]::new))
                .update();
    }

    /** What whoever writes a name or two does at once; what is left after many is the job's. */
    @Transactional
    public void catchUp() {
        readNames(FEW);
        compare(FEW);
    }

    /** Compares names that have not been compared since they changed; answers how many. */
    @Transactional
    public int compare(int most) {
        List<Long> open = jdbc.sql("select partner_id from partners_bare where not compared order by partner_id"
                        + " limit ? for update skip locked")
                .param(most)
                .query(Long.class)
                .list();
        for (long id : open) {
            jdbc.sql("delete from partners_likely where lower_id = :id or higher_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("""
                    insert into partners_likely (lower_id, higher_id, percent, same_code)
                    select least(a.partner_id, l.id), greatest(a.partner_id, l.id), case when not l.same_code
                        and a.credit_code is not null and l.credit_code is not null then least(l.percent, 80)
                        else l.percent end, l.same_code
                    from partners_bare a cross join lateral ("""
                            + SIMILAR.replace(":bare", "a.bare")
                                    .replace(":pairs", "a.pairs")
                                    .replace(":code", "a.credit_code")
                                    .replace(":self", "a.partner_id")
                            + """
                    ) l where a.partner_id = :id and l.percent >= :least on conflict do nothing""")
                    .param("id", id)
                    .param("least", LEAST)
                    .update();
            jdbc.sql("update partners_bare set compared = true where partner_id = ?")
                    .param(id)
                    .update();
        }
        return open.size();
    }

    /** From here on, in hundredths, two names are shown as perhaps the same. */
    static final int LEAST = (int) Math.round(Likeness.ALIKE * 100);

    /**
     * The living records other than :self that share a piece with :pairs, with how alike they are to :bare in
     * hundredths; the same as {@link Likeness#of}.
     */
    static final String SIMILAR = """
            select b.partner_id as id, b.name_zh, b.credit_code, coalesce(b.credit_code = :code, false) as same_code,
                case when coalesce(b.credit_code = :code, false) or b.bare = :bare then 100
                    else round(200.0 * cardinality(array(select unnest(b.pairs) intersect select unnest(:pairs)))
                        / greatest(1, cardinality(b.pairs) + cardinality(:pairs))) end as percent
            from partners_bare b join partners_partner p on p.id = b.partner_id and p.merged_into is null
            where b.partner_id <> :self and (b.pairs && :pairs or b.bare = :bare or b.credit_code = :code)
              and (cardinality(b.pairs) between cardinality(:pairs) * 0.6 and cardinality(:pairs) * 1.7
                or b.bare = :bare or b.credit_code = :code)""";
}
