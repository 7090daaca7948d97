package org.baseportal.reviews.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.baseportal.shared.time.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every morning in Beijing: who still owes a sheet is reminded. */
@Configuration(proxyBeanMethods = false)
class ReminderTask {

    @Bean
    RecurringTask<Void> remindReviewers(Reminders reminders) {
        return Tasks.recurring("reviews-remind", new Daily(Days.BEIJING, LocalTime.of(8, 0)))
                .execute((instance, context) -> reminders.remind());
    }
}
