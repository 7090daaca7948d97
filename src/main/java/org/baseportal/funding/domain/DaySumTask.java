package org.baseportal.funding.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.baseportal.shared.time.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every night the rows that entries added to the sums of days are added up, which changes no number. */
@Configuration(proxyBeanMethods = false)
class DaySumTask {

    private final JdbcClient jdbc;

    DaySumTask(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> addUpMoneyDays() {
        return Tasks.recurring("funding-add-up", new Daily(Days.BEIJING, LocalTime.of(3, 50)))
                .execute((instance, context) -> addUp());
    }

    void addUp() {
        jdbc.sql("select funding_add_up_days()::text").query(String.class).optional();
    }
}
