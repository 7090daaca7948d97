package org.baseportal.exchange.domain;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.baseportal.exchange.sheet.SheetFiles;
import org.baseportal.exchange.sheet.SheetLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs as the scheduler knows them: kept in the database, revived when the instance that ran them has died. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SheetLimits.class, ExportSettings.class})
class ExchangeTasks {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("exchange-import");
    static final TaskDescriptor<Void> EXPORT = TaskDescriptor.of("exchange-export");
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final int EXPIRY_MINUTES = 10;

    @Bean
    OneTimeTask<Void> importTask(ImportJob job) {
        return once(IMPORT, job::run);
    }

    @Bean
    OneTimeTask<Void> exportTask(ExportJob job) {
        return once(EXPORT, job::run);
    }

    @Bean
    RecurringTask<Void> expireExports(ExportJob job) {
        return Tasks.recurring("exchange-expire-exports", FixedDelay.ofMinutes(EXPIRY_MINUTES))
                .execute((instance, context) -> job.expire());
    }

    @Bean
    SheetFiles sheetFiles(SheetLimits limits) {
        return new SheetFiles(limits);
    }

    private static OneTimeTask<Void> once(TaskDescriptor<Void> task, LongConsumer job) {
        return Tasks.oneTime(task)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.accept(recordOf(instance.getId())));
    }

    /** Names one run of one import: a second click on the same button names the same. */
    static String instance(long id, int run) {
        return id + "-" + run;
    }

    private static long recordOf(String instance) {
        int dash = instance.indexOf('-');
        return Long.parseLong(dash < 0 ? instance : instance.substring(0, dash));
    }
}
