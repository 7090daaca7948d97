package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.shared.time.Days;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives approved projects their plan: the newest published template of their product kind, from their stage of entry
 * on, and what a conditional approval asked for. Whoever has a plan keeps it, unless he is approved
 * anew.
 */
@Service
@TrustedCaller("the event of an approval, a taking over, or staff asking for a plan that is missing")
public class PlanMaker {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final PlanRenewal renewal;
    private final MessageSource messages;
    private final Clock clock;

    PlanMaker(JdbcClient jdbc, PlanRenewal renewal, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.renewal = renewal;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Makes the plans of these projects, as far as they are approved and have none.
     *
     * @return how many were made
     */
    @Transactional
    public int makeFor(Collection<Long> projects) {
        return makeFrom(projects, Days.today(clock));
    }

    /** The same, counted from another day. */
    @Transactional
    public int makeFrom(Collection<Long> projects, LocalDate startsOn) {
        if (projects.isEmpty()) {
            return 0;
        }
        List<Long> made = jdbc.sql(PlanSql.PLANS)
                .param("ids", projects)
                .param("today", startsOn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
        if (made.isEmpty()) {
            return 0;
        }
        fill(made);
        return made.size();
    }

    private void fill(Collection<Long> made) {
        jdbc.sql(PlanSql.MILESTONES)
                .param("ids", made)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(PlanSql.CONDITIONS)
                .param("ids", made)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .params(Map.of("nameZh", name(Locale.SIMPLIFIED_CHINESE), "nameEn", name(Locale.ENGLISH)))
                .update();
    }

    /**
     * A project that is approved again after a correction begins anew from its new stage of entry; what was accepted or
     * waived is kept. A project without a plan gets its first.
     */
    @Transactional
    public void renew(long project) {
        boolean has = jdbc.sql("select 1 from milestones_plan where project_id = :project for no key update")
                .param("project", project)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!has) {
            makeFor(List.of(project));
            return;
        }
        renewal.close(project, clock.instant());
        jdbc.sql(PlanSql.RENEW)
                .param("project", project)
                .param("today", Days.today(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        fill(List.of(project));
    }

    /**
     * Makes plans for approved projects that have none, as lists bring them in.
     *
     * @return how many were made; ask again until there are none
     */
    @Transactional
    public int makeMissing() {
        return makeFor(jdbc.sql("""
                select p.id from projects_project p
                where p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not p.archived
                  and not exists (select 1 from milestones_plan pl where pl.project_id = p.id)
                order by p.id limit :limit""").param("limit", AT_ONCE).query(Long.class).list());
    }

    private String name(Locale language) {
        return messages.getMessage("milestones.condition.name", null, language);
    }
}
