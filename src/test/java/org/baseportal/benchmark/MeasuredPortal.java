package org.baseportal.benchmark;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.baseportal.BasePortalApplication;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The portal as it is, which fills what is asked for and then says where it answers. */
final class MeasuredPortal {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredPortal.class);

    private MeasuredPortal() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext portal = SpringApplication.run(BasePortalApplication.class, args);
        try {
            fill(portal);
            // No job works while pages are timed.
            portal.getBean(Scheduler.class).pause();
            PortalProcess.sayReady(portal);
        } catch (RuntimeException e) {
            LOG.error("The base could not be filled.", e);
            System.exit(1);
        }
    }

    private static void fill(ConfigurableApplicationContext portal) {
        String wanted = portal.getEnvironment().getProperty("fill", "");
        if (wanted.isEmpty()) {
            return;
        }
        JdbcClient jdbc = portal.getBean(JdbcClient.class);
        TransactionOperations transaction = portal.getBean(TransactionOperations.class);
        long by = portal.getBean(Accounts.class)
                .activeWith(Role.STAFF)
                .get(0)
                .id()
                .value();
        // This job would make the plans that a workload makes itself, all with the day of today.
        jdbc.sql("update scheduled_tasks set execution_time = now() + interval '10 years' where task_name = ?")
                .param("milestones-plan-imported")
                .update();
        for (String one : wanted.split(",")) {
            String[] parts = one.split(":");
            Workloads.named(parts[0]).fill(jdbc, transaction, by, Integer.parseInt(parts[1]));
        }
    }
}
