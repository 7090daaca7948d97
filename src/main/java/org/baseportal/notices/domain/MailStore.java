package org.baseportal.notices.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox in the database. */
@Repository
class MailStore {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a notice into the outbox if the person has an address and wants mail. */
    void add(long notice, UserId to, Instant at) {
        jdbc.sql("""
                        insert into notices_mail (notice_id, next_at)
                        select :notice, :at from accounts_user u left join notices_preference p on p.user_id = u.id
                        where u.id = :user and u.email is not null and coalesce(p.mail, true)
                        on conflict do nothing""")
                .param("notice", notice)
                .param("user", to.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Claims the mail that waits for longest; two who ask at once get two different ones. */
    Optional<Letter> claim(Instant now) {
        return jdbc.sql("""
                        with next as (
                            select notice_id from notices_mail where state = 'WAITING' and next_at <= :now
                            order by next_at, notice_id limit 1 for update skip locked),
                        claimed as (
                            update notices_mail m set state = 'SENDING', attempts = m.attempts + 1, claimed_at = :now
                            from next where m.notice_id = next.notice_id returning m.notice_id, m.attempts)
                        select n.id, n.message, n.words, n.link, n.at, c.attempts, u.email, u.language, u.display_name,
                            u.active and coalesce(p.mail, true) as wanted
                        from claimed c join notices_notice n on n.id = c.notice_id
                        join accounts_user u on u.id = n.user_id
                        left join notices_preference p on p.user_id = u.id""")
                .param("now", Timestamp.from(now))
                .query((row, i) -> letter(row))
                .optional();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("email"),
                row.getBoolean("wanted"),
                row.getString("display_name"),
                row.getString("language"),
                row.getString("message"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getString("link"),
                row.getInt("attempts"),
                row.getTimestamp("at").toInstant());
    }

    /** Ends a claim, for good. */
    void end(long notice, MailState state, @Nullable String problem, Instant at) {
        jdbc.sql("update notices_mail set state = :state, ended_at = :at, problem = :problem"
                        + " where notice_id = :notice and state = 'SENDING'")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("problem", cut(problem))
                .param("notice", notice)
                .update();
    }

    /** Ends a claim: it is tried again later. */
    void retry(long notice, @Nullable String problem, Instant next) {
        jdbc.sql("update notices_mail set state = 'WAITING', next_at = :next, problem = :problem"
                        + " where notice_id = :notice and state = 'SENDING'")
                .param("next", Timestamp.from(next))
                .param("problem", cut(problem))
                .param("notice", notice)
                .update();
    }

    /** Claims that nobody ended since then were cut off. */
    int giveUpClaimsBefore(Instant before, Instant now) {
        return jdbc.sql("update notices_mail set state = 'UNCERTAIN', ended_at = :now, problem = 'cut off'"
                        + " where state = 'SENDING' and claimed_at < :before")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .update();
    }

    long count(MailState state, Instant since) {
        return jdbc.sql("select count(*) from notices_mail where state = ? and (ended_at is null or ended_at >= ?)")
                .params(state.name(), Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    private static @Nullable String cut(@Nullable String problem) {
        return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }
}
