package org.baseportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baseportal.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host that somebody made up never comes back: not in a redirect, not on a page. */
@ServerTest
class ForgedHostTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projects", "/login", "/nowhere", "/documents/1", "/login?continue=//evil.example/"})
    void aForgedHostNeverComesBack(String path) throws IOException {
        String answer = ask("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")))
                .allSatisfy(line -> assertThat(line).doesNotContain("//"));
        if (!path.contains("evil")) {
            assertThat(answer).doesNotContain("evil.example");
        }
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
