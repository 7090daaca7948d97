package org.baseportal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a template may hold: no bare words, no inline code, nothing that Thymeleaf would silently ignore. */
class TemplatesTest {

    private static final Map<Path, String> TEMPLATES = SourceFiles.under(SourceFiles.TEMPLATES, ".html");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][\\w:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern SAID_ATTRIBUTE =
            Pattern.compile("\\s(placeholder|title|alt|aria-label|aria-description|data-label|label)=\"([^\"]*)\"");
    private static final Set<String> EMPTY = Set.of(
            "meta", "link", "input", "br", "hr", "img", "use", "col", "wbr", "source", "path", "circle", "rect",
            "line");

    @Test
    void everyVisibleWordIsAMessage() {
        List<String> bare = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> bareWords(text).forEach(words -> bare.add(file + ": " + words)));
        assertThat(bare).isEmpty();
    }

    @Test
    void theGateSeesABareWord() {
        assertThat(bareWords("<p>Bare</p>")).containsExactly("Bare");
        assertThat(bareWords("<p th:text=\"#{a.b}\">原型</p>")).isEmpty();
        assertThat(bareWords("<input placeholder=\"Bare\">")).hasSize(1);
    }

    @Test
    void nothingIsInlineOrUnescaped() {
        Pattern inline =
                Pattern.compile("\\s(style|on[a-z]+)=\"|<style|<script>|th:utext|th:on[a-z]+=|th:style|\\[\\(");
        assertThat(matching(inline)).isEmpty();
    }

    @Test
    void conditionsOnAReplacedElementWouldBeIgnored() {
        List<String> ignored = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> {
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                String attributes = tag.group(3);
                if (attributes.contains("th:replace=") && attributes.matches("(?s).*\\sth:(if|unless|each|with)=.*")) {
                    ignored.add(file + ": " + tag.group().replaceAll("\\s+", " "));
                }
            }
        });
        assertThat(ignored).isEmpty();
    }

    @Test
    void everyFormThatWritesCarriesItsToken() {
        List<String> bare = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> {
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                boolean writes = tag.group(2).equals("form") && tag.group(3).contains("method=\"post\"");
                if (writes && !tag.group(3).contains("th:action=")) {
                    bare.add(file + ": " + tag.group());
                }
            }
        });
        assertThat(bare).isEmpty();
    }

    @Test
    void everyIconIsInTheSprite() {
        String sprite = SourceFiles.read(SourceFiles.RESOURCES.resolve("static/icons.svg"));
        Pattern icon = Pattern.compile("icon\\('([\\w-]+)'\\)");
        List<String> missing = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> {
            Matcher use = icon.matcher(text);
            while (use.find()) {
                if (!sprite.contains("id=\"" + use.group(1) + "\"")) {
                    missing.add(use.group(1) + " in " + file);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesStaySmall() {
        assertThat(TEMPLATES.entrySet().stream()
                        .filter(it -> it.getValue().lines().count() > 150)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static List<String> matching(Pattern pattern) {
        List<String> found = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> {
            Matcher match = pattern.matcher(COMMENT.matcher(text).replaceAll(""));
            while (match.find()) {
                found.add(file + ": " + match.group());
            }
        });
        return found;
    }

    /** Words between tags that no enclosing element replaces, and words in attributes that are read out. */
    private static List<String> bareWords(String source) {
        String text = COMMENT.matcher(source).replaceAll("");
        List<String> bare = new ArrayList<>();
        Deque<Boolean> replaced = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        int end = 0;
        while (tag.find()) {
            addIfBare(text.substring(end, tag.start()), replaced, bare);
            end = tag.end();
            if (!tag.group(1).isEmpty()) {
                replaced.poll();
                continue;
            }
            String attributes = tag.group(3);
            Matcher said = SAID_ATTRIBUTE.matcher(attributes);
            while (said.find()) {
                if (WORD.matcher(said.group(2)).find() && !attributes.contains("th:" + said.group(1) + "=")) {
                    bare.add(said.group().trim());
                }
            }
            if (!EMPTY.contains(tag.group(2)) && !attributes.endsWith("/")) {
                boolean html = tag.group(2).equals("html");
                boolean here = attributes.contains("th:text=") || attributes.contains("th:replace=") && !html;
                replaced.push(here || Boolean.TRUE.equals(replaced.peek()));
            }
        }
        addIfBare(text.substring(end), replaced, bare);
        return bare;
    }

    private static void addIfBare(String words, Deque<Boolean> replaced, List<String> bare) {
        String own = words.replaceAll("\\[\\[.*?]]", "")
                .replaceAll("&[a-z#0-9]+;", "")
                .strip();
        boolean doctype = own.startsWith("<!DOCTYPE");
        if (!doctype && WORD.matcher(own).find() && !Boolean.TRUE.equals(replaced.peek())) {
            bare.add(own);
        }
    }
}
