package org.baseportal.projects.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour: what was returned and not answered by its date counts as withdrawn. */
@Configuration(proxyBeanMethods = false)
class LapseTask {

    /** Said in the language of whoever reads it. */
    static final String REASON = "#{projects.lapse.reason}";

    @Bean
    RecurringTask<Void> lapseReturnedProjects(ProjectLife life) {
        return Tasks.recurring("projects-lapse-returned", FixedDelay.ofHours(1)).execute((instance, context) -> {
            life.pastDue().forEach(code -> life.lapse(code, REASON));
        });
    }
}
