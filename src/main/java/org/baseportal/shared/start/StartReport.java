package org.baseportal.shared.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the last lines of a start: where the portal is to be found, and what the modules want to be read. */
@Component
class StartReport {

    private final ObjectProvider<StartNotice> notices;
    private final StartWords words;

    StartReport(ObjectProvider<StartNotice> notices, StartWords words) {
        this.notices = notices;
        this.words = words;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            console()
                    .println(String.join(
                            System.lineSeparator(), lines(context.getWebServer().getPort())));
        }
    }

    private List<String> lines(int port) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(words.lines("shared.start.ready", "http://localhost:" + port));
        notices.orderedStream().flatMap(notice -> notice.lines().stream()).forEach(lines::add);
        lines.add("");
        return lines;
    }

    /** Everywhere but on Windows a console reads UTF-8, whatever the language the JVM was told. */
    private static PrintStream console() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset =
                windows ? Charset.forName(System.getProperty("native.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }
}
