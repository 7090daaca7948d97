package org.baseportal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the templates of the floor from a page of the portal: everything around the rows is fixed text. */
final class FloorTemplates {

    private static final Pattern ROW = Pattern.compile("<tr id=\"BP-.*?</tr>", Pattern.DOTALL);
    private static final List<String> COLUMNS =
            List.of("code", "title", "institution", "pi", "stage", "status", "amount", "start", "updated");

    private FloorTemplates() {}

    /** Writes {@code list.html} and {@code list.jte} so that their pages are as long as this one. */
    static void write(Path folder, String page) {
        Matcher row = ROW.matcher(page);
        if (!row.find()) {
            throw new IllegalStateException("a list without rows");
        }
        String head = page.substring(0, row.start());
        int rows = 0;
        int end = row.end();
        int bytes = 0;
        do {
            rows++;
            end = row.end();
            bytes += row.group().getBytes(StandardCharsets.UTF_8).length;
        } while (row.find());
        String tail = page.substring(end);
        // What a row of the floor has of its own is about as long as its texts, which are a third of the portal's row.
        String filler = "·".repeat(Math.max(0, (bytes / rows - 420) / 2));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("list.html"), head + thymeleaf(filler) + tail);
            Files.writeString(
                    folder.resolve("list.jte"),
                    "@param java.util.List<org.springfloor.FloorRow> rows\n@raw" + head + "@endraw" + compiled(filler)
                            + "@raw" + tail + "@endraw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String thymeleaf(String filler) {
        return "<tr xmlns:th=\"http://www.thymeleaf.org\" th:each=\"row : ${rows}\">"
                + COLUMNS.stream()
                        .map(name -> "<td th:text=\"${row." + name + "}\"></td>")
                        .collect(Collectors.joining("\n"))
                + "<td>" + filler + "</td></tr>";
    }

    private static String compiled(String filler) {
        return "@for(org.springfloor.FloorRow row : rows)<tr>"
                + COLUMNS.stream().map(name -> "<td>${row." + name + "()}</td>").collect(Collectors.joining("\n"))
                + "<td>" + filler + "</td></tr>@endfor";
    }
}
