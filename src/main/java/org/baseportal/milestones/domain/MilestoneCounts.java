package org.baseportal.milestones.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts that triggers keep (V202611280201), of which every change adds a row. */
@Component
class MilestoneCounts {

    private final JdbcClient jdbc;

    MilestoneCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds up what has gathered, which changes no number and makes nobody wait. */
    void addUp() {
        jdbc.sql("""
                with gone as (delete from milestones_count returning *)
                insert into milestones_count
                select due_on, stage, status, working, sum(milestones) from gone
                group by 1, 2, 3, 4 having sum(milestones) <> 0""").update();
    }
}
