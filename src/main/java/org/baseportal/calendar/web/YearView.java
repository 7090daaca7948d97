package org.baseportal.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baseportal.calendar.domain.AnnouncedYear;
import org.baseportal.calendar.domain.DayRun;
import org.baseportal.calendar.domain.SpecialDay;
import org.jspecify.annotations.Nullable;

/**
 * One year of working days, made for its page.
 *
 * @param announced the announcement, or null for a year that counts from Monday to Friday
 * @param years the years to go to
 * @param working how many working days it has
 */
record YearView(
        int year,
        @Nullable AnnouncedYear announced,
        List<Integer> years,
        int working,
        List<DayRun> runs,
        List<Month> months) {

    /** One month, week by week from Monday. */
    record Month(int number, List<List<Day>> weeks) {}

    /** One day; number 0 belongs to another month. Kind is HOLIDAY, WORKDAY, WEEKEND or PLAIN. */
    record Day(int number, String kind, @Nullable String name) {}

    static YearView of(int year, @Nullable AnnouncedYear announced, List<Integer> years, List<SpecialDay> days) {
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        days.forEach(day -> special.put(day.day(), day));
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), special))
                .toList();
        int working = (int) months.stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .filter(day -> day.number() > 0)
                .filter(day -> day.kind().equals("PLAIN") || day.kind().equals("WORKDAY"))
                .count();
        return new YearView(year, announced, years, working, DayRun.of(days), months);
    }

    private static Month month(YearMonth month, Map<LocalDate, SpecialDay> special) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int at = 0; at < 7; at++) {
                LocalDate day = monday.plusDays(at);
                week.add(YearMonth.from(day).equals(month) ? day(day, special.get(day)) : new Day(0, "OUTSIDE", null));
            }
            weeks.add(week);
        }
        return new Month(month.getMonthValue(), weeks);
    }

    private static Day day(LocalDate day, @Nullable SpecialDay special) {
        if (special != null) {
            return new Day(day.getDayOfMonth(), special.kind().name(), special.name());
        }
        return new Day(day.getDayOfMonth(), day.getDayOfWeek().getValue() > 5 ? "WEEKEND" : "PLAIN", null);
    }
}
