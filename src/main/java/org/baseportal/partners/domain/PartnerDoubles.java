package org.baseportal.partners.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds records that may be one organisation: the same code, or names that are alike. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerDoubles {

    private static final int OFFERED = 5;
    private static final int PROPOSED = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerDoubles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A record that may be the same organisation. */
    public record Like(long id, String nameZh, @Nullable String creditCode, int percent) {}

    /** Two records that may be one, the older one first. */
    public record Pair(Like first, Like second, boolean sameCode, int percent) {}

    /** The records most like what is being typed. */
    public List<Like> like(@Nullable String name, @Nullable String code, long self) {
        String wanted = code == null
                ? null
                : CreditCode.parse(code).map(CreditCode::value).orElse(null);
        String bare = name == null || name.isBlank() ? "" : Likeness.bare(name);
        return jdbc.sql("select * from ("
                        + LikenessUpkeep.SIMILAR
                                .replace(":pairs", "cast(:pairs as text[])")
                                .replace(":code", "cast(:code as text)")
                        + ") l where percent >= :least"
                        + " order by percent desc, id limit :offered")
                .param("bare", bare)
                .param("pairs", Likeness.pairs(bare).toArray(String[]::new))
                .param("code", wanted)
                .param("self", self)
                .param("least", LikenessUpkeep.LEAST)
                .param("offered", OFFERED)
                .query((row, i) -> new Like(
                        row.getLong("id"),
                        row.getString("name_zh"),
                        row.getString("credit_code"),
                        row.getInt("percent")))
                .list();
    }

    /** Pairs that may be one organisation and of which nobody has said that they are two; the likeliest first. */
    public List<Pair> proposals() {
        return jdbc.sql("""
                select l.lower_id, a.name_zh as lower_name, a.credit_code as lower_code, l.higher_id,
                    b.name_zh as higher_name, b.credit_code as higher_code, l.same_code, l.percent
                from partners_likely l join partners_partner a on a.id = l.lower_id and a.merged_into is null
                join partners_partner b on b.id = l.higher_id and b.merged_into is null
                where not exists (select 1 from partners_distinct d
                    where d.lower_id = l.lower_id and d.higher_id = l.higher_id)
                order by l.percent desc, l.lower_id, l.higher_id limit ?""")
                .param(PROPOSED)
                .query((row, i) -> new Pair(
                        new Like(
                                row.getLong("lower_id"), row.getString("lower_name"), row.getString("lower_code"), 100),
                        new Like(
                                row.getLong("higher_id"),
                                row.getString("higher_name"),
                                row.getString("higher_code"),
                                100),
                        row.getBoolean("same_code"),
                        row.getInt("percent")))
                .list();
    }

    /** Says that two records are two organisations: they are proposed no more. */
    @Transactional
    public void distinct(PartnerId one, PartnerId other, CurrentUser by) {
        jdbc.sql("""
                insert into partners_distinct (lower_id, higher_id, by_name, at)
                values (least(:one, :other), greatest(:one, :other), :by, :at) on conflict do nothing""")
                .param("one", one.value())
                .param("other", other.value())
                .param("by", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
