package org.baseportal.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What can be asked of the portal instead of starting it: {@code backup --to=FILE} and
 * {@code restore --from=FILE [--replace]}. They read the same settings as the portal and start no web server.
 */
public final class UpkeepCommand {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    private final Environment settings;
    private final PrintStream out;

    private UpkeepCommand(Environment settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Whether the arguments name one of the commands. */
    public static boolean isAskedBy(String... args) {
        return List.of(args).contains(BACKUP) || List.of(args).contains(RESTORE);
    }

    /** Runs the command and gives the exit code: 0 done, 1 refused or failed with one line that says why. */
    public static int run(String... args) {
        return run(System.out, args);
    }

    static int run(PrintStream out, String... args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args)) {
            UpkeepCommand command = new UpkeepCommand(context.getEnvironment(), out);
            return command.run(List.of(args).contains(BACKUP));
        }
    }

    private int run(boolean backup) {
        try {
            if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
                throw new DatabaseStartException(
                        "This portal uses a PostgreSQL server of its own (spring.datasource.url):"
                                + " back it up and restore it there, with pg_dump and pg_restore.");
            }
            ServerHome home = new ServerHome(Path.of(settings.getRequiredProperty("baseportal.home")));
            if (backup) {
                backup(home);
            } else {
                restore(home);
            }
            return 0;
        } catch (DatabaseStartException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private void backup(ServerHome home) {
        Path target = file("to");
        int files = new Backup(home, home.runtime()).write(target);
        out.println("Backup of " + home.data() + " written and checked: " + target + " (" + files + " files)");
    }

    private void restore(ServerHome home) {
        String replace = settings.getProperty("replace");
        Path source = file("from");
        int files = new Restore(home, home.runtime(), Clock.systemUTC())
                .from(source, replace != null && !replace.equals("false"));
        out.println("Restored " + source + " to " + home.data() + " (" + files + " files); it starts.");
    }

    private Path file(String option) {
        @Nullable String name = settings.getProperty(option);
        if (!StringUtils.hasText(name)) {
            throw new DatabaseStartException("Which file? --" + option + "=FILE");
        }
        return Path.of(name).toAbsolutePath().normalize();
    }

    /** An application without any part of its own: it only reads the settings. */
    static final class Settings {}
}
