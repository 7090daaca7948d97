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
 * on, and what a conditional approval asked for. Whoever has a plan keeps it.
 */
@Service
@TrustedCaller("the event of an approval, a taking over, or staff asking for a plan that is missing")
public class PlanMaker {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    PlanMaker(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql(PlanSql.MILESTONES)
                .param("ids", made)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(PlanSql.CONDITIONS)
                .param("ids", made)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .params(Map.of("nameZh", name(Locale.SIMPLIFIED_CHINESE), "nameEn", name(Locale.ENGLISH)))
                .update();
        return made.size();
    }

    private String name(Locale language) {
        return messages.getMessage("milestones.condition.name", null, language);
    }
}
