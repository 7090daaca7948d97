package org.baseportal.exchange.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Reads days, months, years and terms as people write them: {@code 2018-01-05}, {@code 2018/1/5}, {@code 2018.01},
 * {@code 20180105}, the Chinese forms with the words for year, month and day, a workbook's serial numbers, and
 * {@code 2018.01-2020.12}. What could mean two things is not read at all.
 */
public final class DateWords {

    /** The days from {@code first} to {@code last} that a written date covers: a month has all of its days. */
    public record Span(LocalDate first, LocalDate last) {}

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final String SIGN = "[-/.\\u2010\\u2011\\u2012\\u2212]";
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:" + SIGN + "|\\u5E74)(\\d{1,2})(?:" + SIGN
            + "|\\u6708)(\\d{1,2})[\\u65E5\\u53F7]?(?:t?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:" + SIGN + "|\\u5E74)(\\d{1,2})\\u6708?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\u5E74?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** To, in Chinese, and the dashes that stand for it. */
    private static final Pattern BETWEEN = Pattern.compile("\\u81F3|\\u5230|~|\\u301C|\\u2013|\\u2014+|--|to|-|/");

    private DateWords() {}

    /** The days that a cell means; empty if it is no date, or one that could mean two. */
    public static Optional<Span> date(SheetCell cell) {
        boolean cutByTheProgram =
                cell.kind() == SheetCell.Kind.NUMBER && cell.text().matches("\\d{4}\\.1");
        return cutByTheProgram ? Optional.empty() : date(fold(cell.text()));
    }

    /** The days between the two dates that a cell names; empty unless it names two in their order. */
    public static Optional<Span> term(SheetCell cell) {
        String text = fold(cell.text());
        Set<Span> readings = new LinkedHashSet<>();
        Matcher between = BETWEEN.matcher(text);
        for (int at = 0; between.find(at); at = between.end()) {
            Optional<Span> from = date(text.substring(0, between.start()));
            Optional<Span> to = date(text.substring(between.end()));
            if (from.isPresent() && to.isPresent()) {
                readings.add(new Span(from.get().first(), to.get().last()));
            }
        }
        return readings.size() == 1
                ? Optional.of(readings.iterator().next()).filter(DateWords::ordered)
                : Optional.empty();
    }

    private static boolean ordered(Span span) {
        return !span.last().isBefore(span.first());
    }

    private static Optional<Span> date(String text) {
        try {
            return read(text).filter(span -> inRange(span.first()) && inRange(span.last()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Span> read(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return span(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return span(YearMonth.of(number(month, 1), number(month, 2)));
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            Year whole = Year.of(number(year, 1));
            return Optional.of(new Span(whole.atDay(1), whole.atMonth(12).atEndOfMonth()));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return compact.group(3) == null
                    ? span(YearMonth.of(number(compact, 1), number(compact, 2)))
                    : span(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
        }
        return SERIAL.matcher(text).matches()
                ? span(DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate())
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Span> span(LocalDate day) {
        return Optional.of(new Span(day, day));
    }

    private static Optional<Span> span(YearMonth month) {
        return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
    }

    private static boolean inRange(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B\\uFEFF]+", "")
                .replace('\u3002', '.')
                .toLowerCase(Locale.ROOT);
    }
}
