package org.baseportal.milestones.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.milestones.domain.MilestoneRow;
import org.jspecify.annotations.Nullable;

/**
 * One month of milestones, week by week from Monday.
 *
 * @param month such as {@code 2026-11}
 * @param previous the month before, or null at the edge of what is shown
 * @param next the month after, or null
 * @param total how many are due in the month
 * @param listUrl the list of them
 */
record MonthView(
        String month,
        @Nullable String previous,
        @Nullable String next,
        long total,
        String listUrl,
        List<List<Day>> weeks) {

    /** The most that a day names. */
    static final int NAMED = 3;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    /** One day. */
    record Day(
            String date, int number, boolean inMonth, boolean today, long count, String listUrl, List<Entry> entries) {

        /** How many the day does not name. */
        public long more() {
            return count - entries.size();
        }
    }

    /** One milestone. */
    record Entry(String url, String name, String title, int stage, String status, boolean late) {}

    /** Reads a month from an address; this month for anything else. */
    static YearMonth month(@Nullable String text, LocalDate today) {
        try {
            YearMonth month = text == null ? YearMonth.from(today) : YearMonth.parse(text);
            return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR ? YearMonth.from(today) : month;
        } catch (DateTimeParseException unreadable) {
            return YearMonth.from(today);
        }
    }

    /** The Monday of the first week that shows a day of the month. */
    static LocalDate begins(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday of the last one. */
    static LocalDate ends(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static MonthView of(
            YearMonth month, Map<LocalDate, Long> counts, List<MilestoneRow> rows, LocalDate today, Locale language) {
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = begins(month); !monday.isAfter(ends(month)); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int at = 0; at < 7; at++) {
                week.add(day(monday.plusDays(at), month, counts, rows, today, language));
            }
            weeks.add(week);
        }
        long total = counts.entrySet().stream()
                .filter(entry -> YearMonth.from(entry.getKey()).equals(month))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new MonthView(
                month.toString(),
                month.minusMonths(1).getYear() < FIRST_YEAR
                        ? null
                        : month.minusMonths(1).toString(),
                month.plusMonths(1).getYear() > LAST_YEAR
                        ? null
                        : month.plusMonths(1).toString(),
                total,
                url(month.atDay(1), month.atEndOfMonth()),
                weeks);
    }

    private static Day day(
            LocalDate day,
            YearMonth month,
            Map<LocalDate, Long> counts,
            List<MilestoneRow> rows,
            LocalDate today,
            Locale language) {
        List<Entry> entries = rows.stream()
                .filter(row -> row.dueOn().equals(day))
                .map(row -> new Entry(
                        "/projects/" + row.code() + "/milestones/" + row.id(),
                        row.name(language),
                        row.title(language),
                        row.stage().position(),
                        row.status().name(),
                        row.isLate(today)))
                .toList();
        return new Day(
                day.toString(),
                day.getDayOfMonth(),
                YearMonth.from(day).equals(month),
                day.equals(today),
                counts.getOrDefault(day, 0L),
                url(day, day),
                entries);
    }

    private static String url(LocalDate from, LocalDate to) {
        return "/milestones?due=all&from=" + from + "&to=" + to;
    }
}
