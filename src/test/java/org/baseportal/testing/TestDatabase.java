package org.baseportal.testing;

import java.util.HashMap;
import java.util.Map;
import org.baseportal.database.ThrowawayDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/**
 * The PostgreSQL of the tests, one for the whole run: {@code TEST_DATABASE_URL} if it is set (with
 * {@code TEST_DATABASE_OWNER}, {@code TEST_DATABASE_OWNER_PASSWORD}, {@code TEST_DATABASE_APP} and
 * {@code TEST_DATABASE_APP_PASSWORD}), a container if Docker answers, else the embedded server. The log says which.
 * There are two roles in each case.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
    private static @Nullable Map<String, String> properties;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", new HashMap<>(properties())));
    }

    /** The properties that lead a context, or a process, to the database of this run. */
    public static synchronized Map<String, String> properties() {
        if (properties == null) {
            properties = choose();
        }
        return properties;
    }

    private static Map<String, String> choose() {
        String url = System.getenv("TEST_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            LOG.info("Tests use the database of TEST_DATABASE_URL: {}", url);
            return given(url);
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            LOG.info("Tests use PostgreSQL 18 in a container");
            return container();
        }
        LOG.info("Tests use the embedded PostgreSQL 18: no TEST_DATABASE_URL, no Docker");
        return ThrowawayDatabase.properties();
    }

    private static Map<String, String> given(String url) {
        return properties(
                url,
                variable("TEST_DATABASE_OWNER", "baseportal_owner"),
                variable("TEST_DATABASE_OWNER_PASSWORD", ""),
                variable("TEST_DATABASE_APP", "baseportal_app"),
                variable("TEST_DATABASE_APP_PASSWORD", ""));
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the run ends
    private static Map<String, String> container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withDatabaseName("baseportal")
                .withUsername("postgres")
                .withPassword("only-for-tests")
                .withEnv("BASEPORTAL_OWNER_PASSWORD", "only-for-tests")
                .withEnv("BASEPORTAL_APP_PASSWORD", "only-for-tests")
                .withCopyFileToContainer(
                        MountableFile.forHostPath("src/main/docker/create-roles.sh", 0755),
                        "/docker-entrypoint-initdb.d/create-roles.sh");
        container.start();
        return properties(
                container.getJdbcUrl(), "baseportal_owner", "only-for-tests", "baseportal_app", "only-for-tests");
    }

    private static Map<String, String> properties(
            String url, String owner, String ownerPassword, String app, String appPassword) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", app,
                "spring.datasource.password", appPassword,
                "spring.flyway.user", owner,
                "spring.flyway.password", ownerPassword,
                "spring.flyway.placeholders.app_role", app);
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
