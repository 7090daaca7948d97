package org.baseportal.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.calendar.WorkingDays;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Counting by the announced years, and keeping them. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class WorkingDaysTest {

    @Autowired
    private WorkingDays days;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14, a make-up Saturday before the Spring Festival",
        "2026-02-14, 1, 2026-02-24, nine days off",
        "2026-02-27, 1, 2026-02-28, a make-up Saturday after it",
        "2026-09-30, 1, 2026-10-08, the National Day",
        "2026-10-09, 1, 2026-10-10, its make-up Saturday",
        "2025-12-31, 1, 2026-01-04, across the years into a make-up Sunday",
        "2024-02-28, 1, 2024-02-29, a leap day in a year that is not announced",
        "2027-09-30, 1, 2027-10-01, a year that is not announced counts Monday to Friday",
        "2026-02-24, -1, 2026-02-14, backwards",
        "2026-02-16, 0, 2026-02-16, nothing to count",
        "2026-01-05, 90, 2026-05-20, a long legal term"
    })
    void aTermIsCountedByTheAnnouncedYears(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
        if (days.isWorkingDay(from)) {
            assertThat(days.between(from, expected)).isEqualTo(count);
        }
    }

    @Test
    void aYearHasAsManyWorkingDaysAsWereAnnounced() {
        assertThat(days.between(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)))
                .isEqualTo(248);
        assertThat(days.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEqualTo(248);
        assertThat(days.isAnnounced(2026)).isTrue();
        assertThat(days.isAnnounced(2027)).isFalse();
        LocalDate today = LocalDate.of(2026, 1, 5);
        assertThatThrownBy(() -> days.plus(today, 10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.plus(today, Integer.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAdministratorEntersAYearWithItsAnnouncement() {
        CurrentUser admin = people.with(Role.ADMIN);
        LocalDate eve = LocalDate.of(2094, 9, 30);
        assertThat(post(admin, "/2094/days", "name", "国庆节", "kind", "HOLIDAY", "from", "2094-10-01"))
                .hasStatus(409)
                .bodyText()
                .contains("尚未登记");
        assertThat(post(admin, "/2094/announcement", "source", "通知", "publishedOn", "2999-01-01"))
                .hasStatus(422);
        assertThat(post(admin, "/2094/announcement", "source", "通知", "publishedOn", "2026-01-01"))
                .hasStatus3xxRedirection();
        String[] week = {"name", "国庆节", "kind", "HOLIDAY", "from", "2094-10-01", "to", "2094-10-07"};
        assertThat(post(admin, "/2094/days", week)).hasStatus3xxRedirection();
        assertThat(post(admin, "/2094/days", week)).hasStatus(422).bodyText().contains("请先删除");
        assertThat(post(admin, "/2094/days", "name", "x", "kind", "WORKDAY", "from", "2094-10-11"))
                .hasStatus(422)
                .bodyText()
                .contains("星期六");
        assertThat(post(admin, "/2094/days", "name", "x", "kind", "HOLIDAY", "from", "2094-12-31", "to", "2095-01-02"))
                .hasStatus(422);
        assertThat(post(admin, "/2094/days", "name", "x", "kind", "HOLIDAY", "from", "2094-03-01", "to", "2094-06-01"))
                .hasStatus(422);
        assertThat(days.plus(eve, 1)).isEqualTo(LocalDate.of(2094, 10, 8));
        assertThat(get(admin, "/2094")).bodyText().contains("2094-10-01 – 2094-10-07", "通知");
        assertThat(post(people.with(Role.STAFF), "/2094/days/10-01/remove")).hasStatus(403);
        assertThat(post(admin, "/2094/days/10-02/remove")).hasStatus(404);
        assertThat(post(admin, "/2094/days/02-30/remove")).hasStatus(404);
        assertThat(post(admin, "/2094/days/10-01/remove")).hasStatus3xxRedirection();
        assertThat(days.plus(eve, 1)).isEqualTo(LocalDate.of(2094, 10, 1));
        assertThat(get(admin, "/2027")).hasStatusOk().bodyText().contains("尚未在此登记");
        assertThat(get(admin, "/1066")).hasStatus(404);
    }

    @Test
    void theDatabaseKeepsADayInItsYearAndMakeUpDaysOnWeekends() {
        for (String values : new String[] {
            "(date '2026-07-01', 2025, 'HOLIDAY', 'x')",
            "(date '2026-07-01', 2026, 'WORKDAY', 'x')",
            "(date '2091-07-01', 2091, 'HOLIDAY', 'x')"
        }) {
            assertThatThrownBy(() -> jdbc.sql("insert into calendar_day (day, year, kind, name) values " + values)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() ->
                        jdbc.sql("delete from calendar_year where year = 2026").update())
                .isInstanceOf(DataAccessException.class);
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri("/admin/calendar" + path).with(signedIn(user)).exchange();
    }

    private MvcTestResult post(CurrentUser user, String path, String... form) {
        var request =
                pages.post().uri("/admin/calendar" + path).with(signedIn(user)).with(csrf());
        for (int at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return request.exchange();
    }
}
