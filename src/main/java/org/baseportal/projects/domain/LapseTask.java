package org.baseportal.projects.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour: what was returned and not answered by its date counts as withdrawn. */
@Configuration(proxyBeanMethods = false)
class LapseTask {

    @Bean
    RecurringTask<Void> lapseReturnedProjects(ProjectLife life, MessageSource messages) {
        return Tasks.recurring("projects-lapse-returned", FixedDelay.ofHours(1)).execute((instance, context) -> {
            String reason = messages.getMessage("projects.lapse.reason", null, Locale.SIMPLIFIED_CHINESE);
            life.pastDue().forEach(code -> life.lapse(code, reason));
        });
    }
}
