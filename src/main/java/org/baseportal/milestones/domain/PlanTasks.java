package org.baseportal.milestones.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import org.baseportal.shared.time.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night the counts are added up, and every morning in Beijing people are reminded of what is due; every few
 * minutes projects that a list brought in, which tells nobody one by one, get their plans.
 */
@Configuration(proxyBeanMethods = false)
class PlanTasks {

    @Bean
    RecurringTask<Void> remindOfMilestones(DueReminders reminders) {
        return Tasks.recurring("milestones-remind", new Daily(Days.BEIJING, LocalTime.of(8, 10)))
                .execute((instance, context) -> reminders.remind());
    }

    @Bean
    RecurringTask<Void> addUpMilestoneCounts(MilestoneCounts counts) {
        return Tasks.recurring("milestones-add-up", new Daily(Days.BEIJING, LocalTime.of(3, 40)))
                .execute((instance, context) -> counts.addUp());
    }

    @Bean
    RecurringTask<Void> planImportedProjects(PlanMaker maker) {
        return Tasks.recurring("milestones-plan-imported", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> {
                    while (maker.makeMissing() > 0) {
                        if (Thread.currentThread().isInterrupted()) {
                            return;
                        }
                    }
                });
    }
}
