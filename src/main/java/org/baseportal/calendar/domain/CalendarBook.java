package org.baseportal.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.calendar.CalendarChanged;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the announced years. Each change says which announcement it follows, and is told to whoever counts days. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class CalendarBook {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CalendarBook(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /** The announced years, the latest first. */
    @Transactional(readOnly = true)
    public List<AnnouncedYear> years() {
        return jdbc.sql("select year, source, published_on from calendar_year order by year desc")
                .query((row, number) -> new AnnouncedYear(
                        row.getInt("year"), row.getString("source"), row.getObject("published_on", LocalDate.class)))
                .list();
    }

    /** The announcement of one year, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AnnouncedYear> find(int year) {
        return years().stream().filter(one -> one.year() == year).findFirst();
    }

    /** The days of a year that depart from the week, in order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> days(int year) {
        return jdbc.sql("select day, kind, name from calendar_day where year = :year order by day")
                .param("year", year)
                .query((row, number) -> new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }

    /** Records that a year was announced, or corrects by what. */
    public void announce(AnnouncedYear year, CurrentUser by) {
        String before = find(year.year()).map(AnnouncedYear::source).orElse(null);
        jdbc.sql("""
                insert into calendar_year (year, source, published_on) values (:year, :source, :on)
                on conflict (year) do update set (source, published_on) = (excluded.source, excluded.published_on)""")
                .param("year", year.year())
                .param("source", year.source())
                .param("on", year.publishedOn())
                .update();
        record(year.year(), before == null ? "create" : "edit", "source", before, year.source(), by);
    }

    /**
     * Adds a run of days to an announced year.
     *
     * @throws ConflictException if the year is not announced, one of the days is there already, or a make-up day is no
     *     Saturday or Sunday
     */
    public void add(LocalDate from, LocalDate to, DayKind kind, String name, CurrentUser by) {
        if (from.getYear() != to.getYear() || find(from.getYear()).isEmpty()) {
            throw new ConflictException("calendar.refused.notAnnounced", String.valueOf(to.getYear()));
        }
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        if (kind == DayKind.WORKDAY
                && days.stream().anyMatch(day -> day.getDayOfWeek().getValue() < 6)) {
            throw new ConflictException("calendar.refused.weekday");
        }
        for (LocalDate day : days) {
            insert(day, kind, name);
        }
        record(from.getYear(), "edit", "days", null, words(from, to, kind, name), by);
    }

    private void insert(LocalDate day, DayKind kind, String name) {
        int added = jdbc.sql("""
                insert into calendar_day (day, year, kind, name) values (:day, :year, :kind, :name)
                on conflict (day) do nothing""")
                .param("day", day)
                .param("year", day.getYear())
                .param("kind", kind.name())
                .param("name", name)
                .update();
        if (added == 0) {
            throw new ConflictException("calendar.refused.taken", day.toString());
        }
    }

    /**
     * Takes away the run of days that begins on this day.
     *
     * @throws NotFoundException if no run begins there
     */
    public void remove(LocalDate from, CurrentUser by) {
        DayRun run = DayRun.of(days(from.getYear())).stream()
                .filter(one -> one.from().equals(from))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        jdbc.sql("delete from calendar_day where day between :from and :to")
                .param("from", run.from())
                .param("to", run.to())
                .update();
        record(from.getYear(), "edit", "days", words(run.from(), run.to(), run.kind(), run.name()), null, by);
    }

    private void record(
            int year, String action, String field, @Nullable String before, @Nullable String after, CurrentUser by) {
        audit.record(new AuditEntry(
                "calendar",
                String.valueOf(year),
                action,
                by.id(),
                by.displayName(),
                null,
                List.of(new FieldChange(field, before, after))));
        events.publishEvent(new CalendarChanged(year));
    }

    private static String words(LocalDate from, LocalDate to, DayKind kind, String name) {
        String days = from.equals(to) ? from.toString() : from + " – " + to;
        return name + " " + days + " #{calendar.kind." + kind + "}";
    }
}
