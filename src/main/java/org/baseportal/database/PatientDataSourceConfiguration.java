package org.baseportal.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts patience in front of the pool, whichever database it leads to. */
@Configuration(proxyBeanMethods = false)
class PatientDataSourceConfiguration {

    @Bean
    static BeanPostProcessor patience() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? patient(pool) : bean;
            }
        };
    }

    private static PatientDataSource patient(HikariDataSource pool) {
        DatabaseProbe probe = new FreshConnectionProbe(pool);
        return new PatientDataSource(pool, probe, new HangingConnections(pool, probe));
    }
}
