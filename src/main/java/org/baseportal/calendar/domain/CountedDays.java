package org.baseportal.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts by the rows: a year is read when the count comes to it. */
@Service
@Transactional(readOnly = true)
@TrustedCaller("any module; holidays are no secret")
class CountedDays implements WorkingDays {

    private final JdbcClient jdbc;

    CountedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return new Count().works(day);
    }

    @Override
    public LocalDate plus(LocalDate day, int workingDays) {
        if (Math.abs((long) workingDays) > MOST) {
            throw new IllegalArgumentException("too many working days: " + workingDays);
        }
        Count count = new Count();
        int step = workingDays < 0 ? -1 : 1;
        LocalDate at = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            at = at.plusDays(step);
            if (count.works(at)) {
                left--;
            }
        }
        return at;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        Count count = new Count();
        int days = 0;
        for (LocalDate at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) {
            days += count.works(at) ? 1 : 0;
        }
        return days;
    }

    @Override
    public boolean isAnnounced(int year) {
        return jdbc.sql("select exists (select 1 from calendar_year where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** One count: remembers the years it has seen. */
    private final class Count {

        private final Map<Integer, Map<LocalDate, DayKind>> years = new HashMap<>();

        boolean works(LocalDate day) {
            DayKind kind = years.computeIfAbsent(day.getYear(), this::read).get(day);
            if (kind != null) {
                return kind == DayKind.WORKDAY;
            }
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        private Map<LocalDate, DayKind> read(int year) {
            Map<LocalDate, DayKind> days = new HashMap<>();
            jdbc.sql("select day, kind from calendar_day where year = :year")
                    .param("year", year)
                    .query((row, number) ->
                            days.put(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind"))))
                    .list();
            return days;
        }
    }
}
