package org.baseportal.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser without JavaScript, over a real connection: cookies, forms with their tokens, no redirects. */
public final class WebVisitor {

    private static final String SESSION = "BPSESSION";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String portal;
    private String token = "";

    /** @param port of the running portal */
    public WebVisitor(int port) {
        portal = "http://localhost:" + port;
    }

    /** Signs in; what comes back is the redirect, or the refusal. */
    public HttpResponse<String> signIn(String username, String password) {
        return signIn(username, password, "/");
    }

    /** Signs in to come back to a page. */
    public HttpResponse<String> signIn(String username, String password, String back) {
        get("/login");
        HttpResponse<String> answer =
                post("/login", Map.of("username", username, "password", password, "return", back));
        get("/me");
        return answer;
    }

    /** Opens a page and remembers the token of its forms. */
    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(portal + path)).header("Accept", "text/html"));
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form with the token of the page opened last; may be called by many threads at once. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The cookie of the session; empty without one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Goes on with somebody else's session. */
    public void withSession(String value) {
        HttpCookie cookie = new HttpCookie(SESSION, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(portal), cookie);
    }

    /** As part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
