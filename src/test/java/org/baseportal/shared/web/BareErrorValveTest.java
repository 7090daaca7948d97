package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Where the server answers before the portal is asked, it answers with our page and repeats nothing it was sent. */
class BareErrorValveTest {

    private static WebServer server;

    @BeforeAll
    static void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        ServerConfiguration.ownErrorPages().customize(factory);
        server = factory.getWebServer();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b<script>alert(1)</script> HTTP/1.1\r\nHost: localhost",
                "GET /%zz HTTP/1.1\r\nHost: localhost",
                "GET /evil HTTP/1.1\r\nHost: evil.example:99999",
                "GET /evil HTTP/1.1\r\nHost: ev il",
                "GET /evil HTTP/1.1",
                "GET /evil%2fslash HTTP/1.1\r\nHost: evil.example",
            })
    void malformedRequestsMeetOurPage(String request) throws IOException {
        String answer = ask(request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("基地门户", "Trace number", "Content-Security-Policy", "no-store")
                .doesNotContain("Tomcat", "Apache", "evil", "script>", "Exception");
    }

    private static String ask(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
