package org.baseportal.partners.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute: names that changed are compared with the others. */
@Configuration(proxyBeanMethods = false)
class LikenessTask {

    private static final int AT_ONCE = 500;

    @Bean
    RecurringTask<Void> compareNames(LikenessUpkeep upkeep) {
        return Tasks.recurring("partners-compare-names", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> {
                    while (upkeep.readNames(AT_ONCE) == AT_ONCE) {
                        // a block at a time, each in a transaction of its own
                    }
                    upkeep.compare(AT_ONCE);
                });
    }
}
