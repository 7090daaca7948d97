package org.baseportal.notices.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices in the database. */
@Repository
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a notice unless the person has one of the same origin; the id of a new one. */
    Optional<Long> add(NewNotice notice) {
        return jdbc.sql("""
                        insert into notices_notice (user_id, message, words, link, origin, task, at)
                        values (:user, :message, :words, :link, :origin, :task, :at)
                        on conflict on constraint notices_notice_once do nothing
                        returning id
                        """)
                .param("user", notice.to().value())
                .param("message", notice.message())
                .param("words", notice.words().toArray(String[]::new))
                .param("link", notice.link())
                .param("origin", notice.origin())
                .param("task", notice.task())
                .param("at", notice.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Marks all notices of a task as done and read; whose they are. */
    List<UserId> done(String task, Instant at) {
        return jdbc
                .sql("""
                        update notices_notice set done_at = :at, read_at = coalesce(read_at, :at)
                        where task = :task and done_at is null returning user_id""")
                .param("task", task)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }

    long count(UserId user, Box box) {
        return jdbc.sql("select count(*) from notices_notice where user_id = :user and " + box.condition())
                .param("user", user.value())
                .query(Long.class)
                .single();
    }

    List<Notice> page(UserId user, Box box, int size, long offset) {
        return jdbc.sql("select id, message, words, link, " + box.time() + " as at, read_at from notices_notice"
                        + " where user_id = :user and " + box.condition() + " order by " + box.time()
                        + " desc, id desc limit :size offset :offset")
                .param("user", user.value())
                .param("size", size)
                .param("offset", offset)
                .query((row, at) -> notice(row))
                .list();
    }

    /** Marks one as read; whether it is the person's. */
    boolean read(UserId user, long id, Instant at) {
        return jdbc.sql("update notices_notice set read_at = coalesce(read_at, :at) where id = :id and user_id = :user")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("user", user.value())
                        .update()
                > 0;
    }

    /** Marks those up to an id as read, so that none is marked that came after the page was shown. */
    int readUpTo(UserId user, long id, Instant at) {
        return jdbc.sql("""
                        update notices_notice set read_at = :at where user_id = :user and read_at is null and id <= :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("user", user.value())
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("message"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
