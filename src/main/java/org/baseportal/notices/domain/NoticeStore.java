package org.baseportal.notices.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Keeps a notice unless the person has one of the same origin; whether it is new. */
    boolean add(NewNotice notice) {
        return jdbc.sql("""
                        insert into notices_notice (user_id, message, words, link, origin, at)
                        values (:user, :message, :words, :link, :origin, :at)
                        on conflict on constraint notices_notice_once do nothing
                        """)
                        .param("user", notice.to().value())
                        .param("message", notice.message())
                        .param("words", notice.words().toArray(String[]::new))
                        .param("link", notice.link())
                        .param("origin", notice.origin())
                        .param("at", notice.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    long count(UserId user, boolean read) {
        return jdbc.sql("select count(*) from notices_notice where user_id = :user and (read_at is not null) = :read")
                .param("user", user.value())
                .param("read", read)
                .query(Long.class)
                .single();
    }

    List<Notice> page(UserId user, boolean read, int size, long offset) {
        return jdbc.sql("""
                        select id, message, words, link, at, read_at from notices_notice
                        where user_id = :user and (read_at is not null) = :read
                        order by at desc, id desc limit :size offset :offset
                        """)
                .param("user", user.value())
                .param("read", read)
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
