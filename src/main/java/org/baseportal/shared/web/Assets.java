package org.baseportal.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The static files and their addresses. One hash over all of them is made at start and stands in every address, so
 * that browsers may keep a file for a year and still see a new release at once.
 */
@Component
public class Assets {

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final Map<String, String> VENDORED = vendored();

    private final Map<String, Resource> files = new LinkedHashMap<>();
    private final String prefix;

    Assets() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : own()) {
                add(digest, ownName(file), file);
            }
            for (Map.Entry<String, String> vendored : VENDORED.entrySet()) {
                add(digest, vendored.getKey(), webjar(vendored.getValue()));
            }
            prefix = "/assets/" + HexFormat.of().formatHex(digest.digest()).substring(0, 16) + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the file is served, within the application: {@code /assets/<hash>/css/portal.css}. */
    public String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No static file " + name);
        }
        return prefix + name;
    }

    /** The part that all addresses share. */
    String prefix() {
        return prefix;
    }

    /** The file of that name, or null. */
    @Nullable
    Resource file(String name) {
        return files.get(name);
    }

    private void add(MessageDigest digest, String name, Resource file) throws IOException {
        digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(file.getContentAsByteArray());
        files.put(name, file);
    }

    private static List<Resource> own() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
        return Arrays.stream(found)
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Assets::ownName))
                .toList();
    }

    private static String ownName(Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/static/") + "/static/".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a WebJar, whatever the version on the class path. */
    private static Resource webjar(String path) throws IOException {
        int slash = path.indexOf('/');
        String pattern = "classpath*:" + WEBJARS + path.substring(0, slash) + "/*" + path.substring(slash);
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        return found.length > 0 ? found[0] : new ClassPathResource(WEBJARS + path);
    }

    private static Map<String, String> vendored() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("tabler/tabler.css", "tabler__core/dist/css/tabler.min.css");
        names.put("htmx/htmx.js", "htmx.org/dist/htmx.min.js");
        names.put("tom-select/tom-select.css", "tom-select/dist/css/tom-select.bootstrap5.min.css");
        names.put("tom-select/tom-select.js", "tom-select/dist/js/tom-select.base.min.js");
        return names;
    }
}
