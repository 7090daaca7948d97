package org.baseportal.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files the gates read. */
final class SourceFiles {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path TEMPLATES = RESOURCES.resolve("templates");
    static final Path MESSAGES = RESOURCES.resolve("messages");

    private SourceFiles() {}

    /** Every file with that ending beneath a folder, by its path, with its text. */
    static Map<Path, String> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> texts = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> texts.put(file, read(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the modules that have words. */
    static List<String> modules() {
        return under(MESSAGES, ".properties").keySet().stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .toList();
    }

    static Properties words(String module, String suffix) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(module + suffix + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
