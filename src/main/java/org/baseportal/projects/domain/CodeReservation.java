package org.baseportal.projects.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.projects.ProjectCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out project codes, one or a block, in a short transaction of its own: what was reserved stays given even if
 * the caller fails, so a code is never given twice. Call it before the caller's own transaction begins.
 */
@Service
public class CodeReservation {

    private final JdbcClient jdbc;

    CodeReservation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code of the given Beijing year. */
    @TrustedCaller("services that have checked the right to register")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ProjectCode next(int year) {
        return ProjectCode.of(year, lastOf(year, 1));
    }

    /** The next {@code count} codes of the given Beijing year, in order. */
    @TrustedCaller("the import, which has checked the right to register")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<ProjectCode> block(int year, int count) {
        int last = lastOf(year, count);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(serial -> ProjectCode.of(year, serial))
                .toList();
    }

    private int lastOf(int year, int count) {
        return jdbc.sql("""
                insert into projects_code_counter as c (year, last_serial) values (:year, :count)
                on conflict (year) do update set last_serial = c.last_serial + excluded.last_serial
                returning last_serial""")
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }
}
