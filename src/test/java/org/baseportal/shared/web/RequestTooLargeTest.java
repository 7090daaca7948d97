package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.baseportal.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser that sends too much meets our page, and never a cut connection. */
@ServerTest
class RequestTooLargeTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String MULTIPART = "multipart/form-data; boundary=X";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Test
    void anUploadOf200MegabytesGetsThePageInTheReadersLanguage() throws IOException {
        assertThat(send(MULTIPART, "", 200, true)).startsWith("HTTP/1.1 413").contains("文件太大", "</html>");
        assertThat(send(MULTIPART, "Cookie: lang=en\r\n", 200, true))
                .startsWith("HTTP/1.1 413")
                .contains("The file is too large", "</html>");
    }

    @Test
    void thePageCarriesTheStrictHeaders() throws IOException {
        assertThat(send(MULTIPART, "", 60, true))
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff");
    }

    @Test
    void anUploadThatDoesNotSayItsLengthIsBoundedToo() throws IOException {
        assertThat(send(MULTIPART, "", 200, false)).startsWith("HTTP/1.1 413").contains("文件太大", "</html>");
    }

    @Test
    void anOrdinaryFormIsBoundedWithOrWithoutItsLength() throws IOException {
        assertThat(send(FORM, "", 5, true)).startsWith("HTTP/1.1 413").contains("</html>");
        assertThat(send(FORM, "", 5, false)).startsWith("HTTP/1.1 413").contains("</html>");
    }

    @Test
    void anotherClientReadsTheAnswerToo() throws Exception {
        byte[] body = new byte[60 * MEGABYTE];
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/import"))
                .header("Content-Type", MULTIPART)
                .POST(BodyPublishers.ofByteArray(body))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大");
    }

    @Test
    void aSmallRequestGoesOnToTheOtherChecks() throws IOException {
        assertThat(send(FORM, "Connection: close\r\n", 0, true))
                .startsWith("HTTP/1.1")
                .doesNotStartWith("HTTP/1.1 413");
    }

    @Test
    void aLongChineseFileNameIsNotTooLarge() throws Exception {
        String body = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "长".repeat(251)
                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--X--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/import"))
                .header("Content-Type", MULTIPART)
                .POST(BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isNotEqualTo(413);
    }

    private String send(String type, String headers, int megabytes, boolean withLength) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            String length =
                    withLength ? "Content-Length: " + (long) megabytes * MEGABYTE : "Transfer-Encoding: chunked";
            write(
                    out,
                    "POST /login HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type + "\r\n" + headers
                            + length + "\r\n\r\n");
            byte[] block = new byte[MEGABYTE];
            Arrays.fill(block, (byte) 'x');
            if (!withLength) {
                String start = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";
                write(out, Integer.toHexString(start.length()) + "\r\n" + start + "\r\n");
            }
            for (int i = 0; i < megabytes; i++) {
                write(out, withLength ? "" : "100000\r\n");
                out.write(block);
                write(out, withLength ? "" : "\r\n");
            }
            write(out, withLength ? "" : "0\r\n\r\n");
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            if (answer.indexOf("</html>") >= 0) {
                break;
            }
        }
        return answer.toString();
    }
}
