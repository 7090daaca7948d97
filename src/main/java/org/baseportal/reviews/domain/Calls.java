package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls and their life: written, published, extended for all. The staff run them; who decides or looks on reads them. */
@Service("reviewsCalls")
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Calls {

    private final CallReader reader;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Calls(CallReader reader, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The calls, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<Call> all() {
        return reader.all();
    }

    /** One call. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public Call find(long id) {
        return reader.find(id).orElseThrow(NotFoundException::new);
    }

    /** How a call was extended, in order. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<Extension> extensions(long id) {
        return jdbc.sql("""
                        select x.closes_at, x.reason, u.display_name from reviews_call_extension x
                        join accounts_user u on u.id = x.extended_by where x.call_id = ? order by x.number""")
                .param(id)
                .query((row, i) -> new Extension(
                        Days.of(row.getTimestamp(1).toInstant()).minusDays(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** A new draft; returns its id. */
    public long create(CallCommand command, CurrentUser by) {
        long id =
                jdbc.sql("select nextval('reviews_call_seq')").query(Long.class).single();
        jdbc.sql("""
                        insert into reviews_call (id, name, guide, opens_at, closes_at, kinds, most_per_unit, most_per_pi,
                            criteria_version_id, notice_days, created_by, created_at)
                        values (:id, :name, :guide, :opens, :closes, :kinds, :unit, :pi, :criteria, :notice, :by, :at)""")
                .param("id", id)
                .params(named(command))
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        write(id, command.items());
        record(id, "create", null, by, new FieldChange("name", null, command.name()));
        return id;
    }

    /** Changes a draft; a published call stays. */
    public void edit(long id, long seen, CallCommand command, CurrentUser by) {
        Call old = reader.lock(id);
        if (old.state() != CallState.DRAFT) {
            throw new ConflictException("reviews.call.isPublished");
        }
        if (old.version() != seen) {
            throw new ConflictException("reviews.call.changedMeanwhile");
        }
        jdbc.sql("""
                        update reviews_call set name = :name, guide = :guide, opens_at = :opens, closes_at = :closes,
                            kinds = :kinds, most_per_unit = :unit, most_per_pi = :pi, criteria_version_id = :criteria,
                            notice_days = :notice, version = version + 1 where id = :id""").param("id", id).params(named(command)).update();
        jdbc.sql("delete from reviews_call_item where call_id = ?").param(id).update();
        write(id, command.items());
        record(id, "edit", null, by, new FieldChange("name", old.name(), command.name()));
    }

    private void write(long id, List<CallItem> items) {
        for (CallItem item : items) {
            jdbc.sql("insert into reviews_call_item (call_id, position, name_zh, name_en) values (?, ?, ?, ?)")
                    .params(id, item.position(), item.nameZh(), item.nameEn())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> named(CallCommand command) {
        Map<String, @Nullable Object> named = new HashMap<>();
        named.put("name", command.name());
        named.put("guide", command.guide());
        named.put("opens", Timestamp.from(Days.startOf(command.opensOn())));
        named.put("closes", Timestamp.from(end(command.closesOn())));
        named.put("kinds", command.kinds().stream().map(Enum::name).toArray(String[]::new));
        named.put("unit", command.mostPerUnit());
        named.put("pi", command.mostPerPi());
        named.put("criteria", command.criteriaVersionId());
        named.put("notice", command.noticeDays());
        return named;
    }

    private static Instant end(LocalDate last) {
        return Days.startOf(last.plusDays(1));
    }

    /** Publishes a draft: from here on it stays as it is. */
    public void publish(long id, CurrentUser by) {
        Call call = reader.lock(id);
        if (call.state() != CallState.DRAFT) {
            throw new ConflictException("reviews.call.isPublished");
        }
        if (!clock.instant().isBefore(call.closesAt())) {
            throw new ConflictException(
                    "reviews.call.endPassed", call.closesOn().toString());
        }
        jdbc.sql("update reviews_call set state = 'PUBLISHED', published_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        record(id, "publish", null, by, new FieldChange("state", "DRAFT", "PUBLISHED"));
    }

    /** Gives everybody more time, with a reason. */
    public void extend(long id, LocalDate last, String reason, CurrentUser by) {
        Call call = reader.lock(id);
        if (call.state() != CallState.PUBLISHED) {
            throw new ConflictException("reviews.call.isDraft");
        }
        Instant until = end(last);
        if (!until.isAfter(call.closesAt()) || !until.isAfter(clock.instant())) {
            throw new ConflictException(
                    "reviews.call.extendLater", call.closesOn().toString());
        }
        jdbc.sql("""
                        insert into reviews_call_extension (call_id, number, closes_at, reason, extended_by, extended_at)
                        select :id, count(*) + 1, :until, :reason, :by, :at
                        from reviews_call_extension where call_id = :id""")
                .param("id", id)
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update reviews_call set closes_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(until), id)
                .update();
        record(
                id,
                "extend",
                reason,
                by,
                new FieldChange("dueOn", call.closesOn().toString(), last.toString()));
    }

    private void record(long id, String action, @Nullable String reason, CurrentUser by, FieldChange change) {
        audit.record(
                new AuditEntry("call", String.valueOf(id), action, by.id(), by.displayName(), reason, List.of(change)));
    }

    /** One extension: the new last day, why, and by whom. */
    public record Extension(LocalDate closesOn, String reason, String by) {}
}
