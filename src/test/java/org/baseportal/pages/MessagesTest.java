package org.baseportal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word in both languages, none missing, none left over. */
class MessagesTest {

    private static final Pattern VALIDATION = Pattern.compile("typeMismatch(\\..+)?|[A-Z][A-Za-z]+(\\..+)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String module : SourceFiles.modules()) {
            assertThat(new TreeSet<>(SourceFiles.words(module, "_en").stringPropertyNames()))
                    .as(module)
                    .isEqualTo(new TreeSet<>(SourceFiles.words(module, "").stringPropertyNames()));
        }
    }

    @Test
    void noKeyIsWrittenTwice() {
        List<String> twice = new ArrayList<>();
        SourceFiles.under(SourceFiles.MESSAGES, ".properties").forEach((file, text) -> {
            Set<String> seen = new HashSet<>();
            text.lines().filter(line -> line.matches("[A-Za-z].*=.*")).forEach(line -> {
                String key = line.substring(0, line.indexOf('=')).trim();
                if (!seen.add(key)) {
                    twice.add(file.getFileName() + ": " + key);
                }
            });
        });
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyStandsInItsModulesFile() {
        List<String> strays = new ArrayList<>();
        for (String module : SourceFiles.modules()) {
            for (String key : SourceFiles.words(module, "").stringPropertyNames()) {
                if (!key.startsWith(module + ".") && !VALIDATION.matcher(key).matches()) {
                    strays.add(module + ": " + key);
                }
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void noWordIsEmptyAndEnglishIsEnglish() {
        List<String> wrong = new ArrayList<>();
        for (String module : SourceFiles.modules()) {
            Properties english = SourceFiles.words(module, "_en");
            for (String key : english.stringPropertyNames()) {
                String word = english.getProperty(key);
                boolean ownName = key.equals("shared.language.zh");
                if (word.isBlank()
                        || SourceFiles.words(module, "").getProperty(key, "").isBlank()) {
                    wrong.add(key + " is empty");
                } else if (!ownName
                        && CHINESE.matcher(word.replaceAll("[（(][^）)]*[）)]", ""))
                                .find()) {
                    wrong.add(key + " is Chinese in the English file: " + word);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsWithArgumentsDoubleTheirQuotes() {
        List<String> wrong = new ArrayList<>();
        for (String module : SourceFiles.modules()) {
            for (String suffix : List.of("", "_en")) {
                SourceFiles.words(module, suffix).forEach((key, word) -> {
                    if (ARGUMENT.matcher((String) word).find()
                            && LONE_QUOTE.matcher((String) word).find()) {
                        wrong.add(key + suffix + ": " + word);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noKeyInUseIsMissing() {
        KeysInUse used = new KeysInUse();
        Set<String> known = known();
        List<String> missing = new ArrayList<>();
        used.named.forEach((key, file) -> addUnless(known.contains(key), missing, key, file));
        used.composed.forEach((pattern, file) -> {
            Pattern composed = Pattern.compile(pattern);
            boolean any = known.stream().anyMatch(key -> composed.matcher(key).matches());
            addUnless(any || !namesAModule(pattern.replace("\\Q", "")), missing, pattern, file);
        });
        used.hinted.forEach((text, file) -> {
            boolean whole = text.split("\\.").length >= 3
                    && !text.endsWith(".")
                    && file.toString().endsWith(".java");
            boolean fits = known.contains(text) || known.stream().anyMatch(key -> key.startsWith(text + "."));
            addUnless(!whole || !namesAModule(text) || fits, missing, text, file);
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsLeftOver() {
        KeysInUse used = new KeysInUse();
        List<String> left = known().stream()
                .filter(key -> !VALIDATION.matcher(key).matches())
                .filter(key -> !used.uses(key))
                .toList();
        assertThat(left).isEmpty();
    }

    private static boolean namesAModule(String key) {
        return SourceFiles.modules().contains(key.split("\\.")[0]);
    }

    private static void addUnless(boolean fine, List<String> missing, String key, Path file) {
        if (!fine) {
            missing.add(key + " in " + file);
        }
    }

    private static Set<String> known() {
        Set<String> keys = new TreeSet<>();
        for (String module : SourceFiles.modules()) {
            keys.addAll(SourceFiles.words(module, "").stringPropertyNames());
        }
        return keys;
    }
}
