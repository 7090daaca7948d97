package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Goes through the pages of an import as one person does. */
final class ImportPages {

    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\"[^>]*selected");
    private static final Pattern TEXT =
            Pattern.compile("<input[^>]*name=\"(setting\\.[^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final String definition;

    ImportPages(MockMvcTester mvc, JdbcClient jdbc, CurrentUser user) {
        this(mvc, jdbc, user, "projects");
    }

    ImportPages(MockMvcTester mvc, JdbcClient jdbc, CurrentUser user, String definition) {
        this.definition = definition;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.user = user;
    }

    MvcTestResult send(String name, byte[] content) {
        return send(name, content, UUID.randomUUID());
    }

    MvcTestResult send(String name, byte[] content, UUID token) {
        return mvc.post()
                .uri("/import")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("definition", definition)
                .param("token", token.toString())
                .with(People.signedIn(user))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    long upload(String name, String content, Charset charset) {
        MvcTestResult sent = send(name, content.getBytes(charset));
        assertThat(sent).hasStatus3xxRedirection();
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    long upload(String content) {
        return upload("list.csv", content, StandardCharsets.UTF_8);
    }

    String page(long id) {
        MvcTestResult got = get("/import/" + id);
        assertThat(got).hasStatusOk();
        return body(got);
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MvcTestResult get(String address) {
        return mvc.get().uri(address).with(People.signedIn(user)).exchange();
    }

    MvcTestResult post(String address, Map<String, String> fields) {
        var request =
                mvc.post().uri(address).with(People.signedIn(user)).with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** What the page with the columns would send if nobody touched it. */
    Map<String, String> guesses(long id) {
        String page = page(id);
        Map<String, String> fields = new HashMap<>(Map.of("doubles", "SKIP", "mode", "GOOD"));
        Matcher select = SELECT.matcher(page);
        while (select.find()) {
            Matcher selected = SELECTED.matcher(select.group(2));
            fields.put(select.group(1), selected.find() ? selected.group(1) : "");
        }
        Matcher text = TEXT.matcher(page);
        while (text.find()) {
            fields.put(text.group(1), text.group(2));
        }
        return fields;
    }

    void check(long id, UnaryOperator<Map<String, String>> change) {
        assertThat(post("/import/" + id + "/columns", change.apply(guesses(id))))
                .hasStatus3xxRedirection();
        await(id, "CHECKED");
    }

    void check(long id) {
        check(id, fields -> fields);
    }

    void confirm(long id) {
        assertThat(post("/import/" + id + "/confirm", Map.of("goodRowsOnly", "true")))
                .hasStatus3xxRedirection();
    }

    void load(long id) {
        confirm(id);
        await(id, "DONE");
    }

    void await(long id, String state) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!state(id).equals(state)) {
            assertThat(Instant.now())
                    .as("waits for %s, is %s", state, state(id))
                    .isBefore(end);
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String state(long id) {
        return jdbc.sql("select state from exchange_import where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    int count(long id, String column) {
        return jdbc.sql("select " + column + " from exchange_import where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** How many projects carry a number of this source. */
    int projectsOf(String system) {
        return jdbc.sql("select count(*) from projects_external_number where system = ?")
                .param(system)
                .query(Integer.class)
                .single();
    }

    static UnaryOperator<Map<String, String>> with(String... pairs) {
        return fields -> {
            for (int at = 0; at < pairs.length; at += 2) {
                fields.put(pairs[at], pairs[at + 1]);
            }
            return fields;
        };
    }
}
