package org.baseportal.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Only where no other database is configured: the portal brings its own. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoOtherDatabase.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedServer embeddedServer(@Value("${baseportal.home}") Path folder) {
        ServerHome home = new ServerHome(folder);
        return EmbeddedServer.start(home, home.runtime(), EmbeddedServer.Durability.KEPT);
    }

    @Bean
    ServerWatch embeddedServerWatch(EmbeddedServer server) {
        return ServerWatch.over(server);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return new EmbeddedConnection(server);
    }

    @Bean
    FlywayConnectionDetails embeddedOwnerConnectionDetails(EmbeddedServer server) {
        return new EmbeddedOwnerConnection(server);
    }
}
