package org.baseportal.exchange.domain;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.baseportal.exchange.sheet.SheetFiles;
import org.baseportal.exchange.sheet.SheetLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job as the scheduler knows it: kept in the database, revived when the instance that ran it has died. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SheetLimits.class)
class ImportTasks {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("exchange-import");
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<Void> importTask(ImportJob job) {
        return Tasks.oneTime(IMPORT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(importOf(instance.getId())));
    }

    @Bean
    SheetFiles sheetFiles(SheetLimits limits) {
        return new SheetFiles(limits);
    }

    /** Names one run of one import: a second click on the same button names the same. */
    static String instance(long id, int run) {
        return id + "-" + run;
    }

    private static long importOf(String instance) {
        return Long.parseLong(instance.substring(0, instance.indexOf('-')));
    }
}
