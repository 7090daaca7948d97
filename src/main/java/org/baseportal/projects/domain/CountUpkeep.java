package org.baseportal.projects.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.baseportal.shared.time.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every night the rows that changes added to the counts of projects are added up, which changes no number. */
@Configuration(proxyBeanMethods = false)
class CountUpkeep {

    private final JdbcClient jdbc;

    CountUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> addUpProjectCounts() {
        return Tasks.recurring("projects-add-up", new Daily(Days.BEIJING, LocalTime.of(3, 30)))
                .execute((instance, context) -> addUp());
    }

    void addUp() {
        jdbc.sql("""
                with gone as (delete from projects_count returning *)
                insert into projects_count
                select status, stage, field_code, year, archived, sum(projects) from gone
                group by 1, 2, 3, 4, 5 having sum(projects) <> 0""").update();
    }
}
