package org.baseportal.notices.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The mail server as it is set up, and every half minute a look into the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    /** A host that is set to nothing means none. */
    @Bean
    MailServer mailServer(
            ObjectProvider<JavaMailSender> senders,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.username:}") String username,
            MailSettings settings) {
        String from = settings.from().isBlank() ? username : settings.from();
        return new MailServer(host.isBlank() ? null : senders.getIfAvailable(), from);
    }

    @Bean
    RecurringTask<Void> sendMail(Postman postman) {
        return Tasks.recurring("notices-send-mail", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> postman.deliver());
    }
}
