package org.baseportal.accounts.security;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in PostgreSQL, so that a sign-in survives a restart and every instance knows it. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionLimits.class)
class SessionConfiguration {

    /** The table's own repository; it also removes expired rows every minute. */
    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, SessionLimits limits) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setDefaultMaxInactiveInterval(limits.idle());
        sessions.setConversionService(SessionValues.conversions());
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<PortalSession> portalSessions(
            @Qualifier("storedSessions") JdbcIndexedSessionRepository stored, Clock clock) {
        return new PortalSessions<>(stored, clock);
    }
}
