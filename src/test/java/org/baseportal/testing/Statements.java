package org.baseportal.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The SQL statements that some work sends, by JDBC or by Hibernate, as their loggers tell. */
public final class Statements {

    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private Statements() {}

    /** Runs the work on this thread and returns what was sent. */
    public static List<String> of(Runnable work) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        List<Logger> loggers = LOGGERS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        loggers.forEach(logger -> begin(logger, log));
        try {
            work.run();
        } finally {
            loggers.forEach(logger -> end(logger, log));
        }
        String here = Thread.currentThread().getName();
        return log.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .flatMap(Statements::sql)
                .toList();
    }

    private static Stream<String> sql(String message) {
        boolean spring = message.startsWith("Executing ");
        if (spring && !message.contains("[")) {
            return Stream.of();
        }
        return Stream.of(message);
    }

    private static void begin(Logger logger, ListAppender<ILoggingEvent> log) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    private static void end(Logger logger, ListAppender<ILoggingEvent> log) {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
