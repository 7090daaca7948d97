package org.baseportal.accounts.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old failed sign-ins, and forms that nobody came back for, once an hour. */
@Configuration(proxyBeanMethods = false)
class CleanUpTask {

    @Bean
    RecurringTask<Void> forgetSignInFailures(
            SignInGuard guard, KnownBrowsers browsers, PastSessions sessions, SentForms forms) {
        return Tasks.recurring("accounts-forget-sign-in-failures", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    guard.cleanUp();
                    browsers.cleanUp();
                    sessions.cleanUp();
                    forms.cleanUp();
                });
    }
}
