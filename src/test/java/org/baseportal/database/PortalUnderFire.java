package org.baseportal.database;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.baseportal.BasePortalApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own for {@link PortalKillTest}: the real portal, which writes row after row until it is killed. */
final class PortalUnderFire {

    static final String READY = "READY ";
    static final String CONFIRMED = "CONFIRMED ";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private PortalUnderFire() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext portal = SpringApplication.run(BasePortalApplication.class, args);
        OUT.println(READY + portal.getEnvironment().getProperty("local.server.port"));
        if (portal.getEnvironment().getProperty("writing", Boolean.class, false)) {
            JdbcClient jdbc = portal.getBean(JdbcClient.class);
            for (int i = 0; i < 3; i++) {
                new Thread(() -> write(jdbc), "writer-" + i).start();
            }
        }
    }

    private static void write(JdbcClient jdbc) {
        while (true) {
            String id = UUID.randomUUID().toString();
            jdbc.sql("""
                    INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,
                                                max_inactive_interval, expiry_time, principal_name)
                    VALUES (:id, :id, 0, 0, 1800, 9000000000000, 'under fire')""").param("id", id).update();
            OUT.println(CONFIRMED + id);
        }
    }
}
