package org.baseportal.matching.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute: the best pairs of the projects that were not looked at for longest. */
@Configuration(proxyBeanMethods = false)
class PairTask {

    private static final int AT_ONCE = 200;

    @Bean
    RecurringTask<Void> refreshBestPairs(PairUpkeep upkeep) {
        return Tasks.recurring("matching-best-pairs", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> upkeep.refresh(AT_ONCE));
    }
}
