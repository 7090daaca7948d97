package org.baseportal.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application in a process and a heap of its own, as it runs when people use it. */
public final class PortalProcess implements AutoCloseable {

    /** What an application prints when it answers, followed by its port. */
    static final String READY = "BENCHMARK READY ";

    private final Process process;
    private final String[] ready;
    private final long startMillis;

    private PortalProcess(Process process, String[] ready, long startMillis) {
        this.process = process;
        this.ready = ready;
        this.startMillis = startMillis;
    }

    /** Starts the class with these arguments and a heap of so many megabytes. */
    static PortalProcess start(Class<?> main, int megabytes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=0"));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private static PortalProcess start(List<String> command) {
        long begun = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader output = process.inputReader();
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(READY)) {
                    long took = (System.nanoTime() - begun) / 1_000_000;
                    drain(output);
                    return new PortalProcess(
                            process, line.substring(READY.length()).split(" "), took);
                }
            }
            throw new IllegalStateException("It did not start:\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(BufferedReader output) {
        Thread thread = new Thread(() -> output.lines().forEach(rest -> {}), "drain");
        thread.setDaemon(true);
        thread.start();
    }

    /** The last line of an application's start: where it answers, and the database it uses. */
    public static void sayReady(ConfigurableApplicationContext application) {
        HikariDataSource pool = pool(application);
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(READY
                        + String.join(
                                " ",
                                application.getEnvironment().getRequiredProperty("local.server.port"),
                                pool.getJdbcUrl(),
                                pool.getUsername(),
                                pool.getPassword()));
    }

    private static HikariDataSource pool(ConfigurableApplicationContext application) {
        try {
            return application.getBean(DataSource.class).unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The arguments that lead another application to the same database. */
    String[] sameDatabase() {
        return new String[] {
            "--spring.datasource.url=" + ready[1],
            "--spring.datasource.username=" + ready[2],
            "--spring.datasource.password=" + ready[3]
        };
    }

    /** A client of its database, as the application's own user. */
    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(ready[1], ready[2], ready[3]));
    }

    String address() {
        return "http://localhost:" + ready[0];
    }

    /** Until it answered, in milliseconds. */
    long startMillis() {
        return startMillis;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
