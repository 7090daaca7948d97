package org.baseportal.matching.web;

import java.util.List;

/** One suggestion on a page. */
record SuggestionView(
        String code,
        String title,
        long partner,
        String partnerName,
        int total,
        int feedback,
        List<Line> lines,
        List<String> vetoes) {

    /** One part of the score in words. */
    record Line(String part, String points, int most, String why, boolean good) {}

    public List<Line> speaksFor() {
        return lines.stream().filter(Line::good).toList();
    }

    public List<Line> speaksAgainst() {
        return lines.stream().filter(line -> !line.good()).toList();
    }
}
