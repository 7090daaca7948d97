package org.baseportal.milestones.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A calendar as text by RFC 5545: whole days, lines of at most 75 octets that never cut a character. */
final class IcsText {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private IcsText() {}

    /** One entry of a whole day. */
    record Entry(long id, long sequence, String summary, LocalDate day) {}

    static String calendar(String name, List<Entry> entries, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Base Portal//Milestones//ZH");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (Entry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:milestone-" + entry.id() + "@base-portal");
            line(text, "DTSTAMP:" + STAMP.format(now.atOffset(ZoneOffset.UTC)));
            line(text, "SEQUENCE:" + entry.sequence());
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)));
            line(text, "SUMMARY:" + escaped(entry.summary()));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    private static void line(StringBuilder out, String line) {
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                out.append(END).append(' ');
                used = 1;
            }
            out.append(character);
            used += octets;
            at += Character.charCount(point);
        }
        out.append(END);
    }
}
