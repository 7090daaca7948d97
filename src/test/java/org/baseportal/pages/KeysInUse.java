package org.baseportal.pages;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message keys that templates and Java name: whole ({@code projects.list.title}), or as a beginning to which a
 * value is added ({@code "projects.status." + name}, {@code |shared.stage.${n}|}).
 */
final class KeysInUse {

    private static final Pattern MESSAGE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern COMPOSED = Pattern.compile("\\|([a-z]+\\.[^|]*\\$\\{[^|]*)\\|");
    private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:\\.[\\w-]+)*\\.?)'");
    private static final Pattern LITERAL = Pattern.compile("\"#?\\{?([a-z]+(?:\\.[\\w-]+)+\\.?)\\}?\"");

    /** Keys named in whole by templates, with the file. All of them must exist. */
    final Map<String, Path> named = new TreeMap<>();

    /** Patterns of composed keys in templates, with the file. Each must match at least one key. */
    final Map<String, Path> composed = new TreeMap<>();

    /** Whatever looks like a key or its beginning in Java and in quoted words of templates. */
    final Map<String, Path> hinted = new TreeMap<>();

    private final Set<Pattern> patterns = new HashSet<>();

    KeysInUse() {
        SourceFiles.under(SourceFiles.TEMPLATES, ".html").forEach((file, text) -> {
            collect(MESSAGE, text, file, named);
            Matcher found = COMPOSED.matcher(text);
            while (found.find()) {
                composed.putIfAbsent(regex(found.group(1)), file);
            }
            collect(QUOTED, text, file, hinted);
        });
        SourceFiles.under(Path.of("src/main/java"), ".java")
                .forEach((file, text) -> collect(LITERAL, text, file, hinted));
        composed.keySet().forEach(regex -> patterns.add(Pattern.compile(regex)));
        hinted.keySet().stream()
                .filter(text -> text.endsWith("."))
                .forEach(start -> patterns.add(Pattern.compile(Pattern.quote(start) + ".+")));
        labels();
    }

    boolean uses(String key) {
        return named.containsKey(key)
                || hinted.containsKey(key)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    /** {@code th:with="labels='projects.form'"} lets the summary of errors name the labels of that form. */
    private void labels() {
        for (String text : Set.copyOf(hinted.keySet())) {
            patterns.add(Pattern.compile(Pattern.quote(text) + "\\.[\\w-]+\\.label"));
        }
    }

    private static void collect(Pattern pattern, String text, Path file, Map<String, Path> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            into.putIfAbsent(found.group(1), file);
        }
    }

    private static String regex(String composed) {
        StringBuilder regex = new StringBuilder();
        for (String part : composed.split("(?=\\$\\{)|(?<=\\})")) {
            regex.append(part.startsWith("${") ? ".+" : Pattern.quote(part));
        }
        return regex.toString();
    }
}
