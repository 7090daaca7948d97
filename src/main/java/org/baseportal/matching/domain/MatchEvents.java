package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans matching events and ends them. Nobody is booked twice: constraints matching_meeting_*_free. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class MatchEvents {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    MatchEvents(JdbcClient jdbc, Accounts accounts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans an event; the same token twice gives the same event. */
    public long create(MatchEvent.Plan plan, UUID token, CurrentUser by) {
        Optional<Long> already = jdbc.sql("select id from matching_event where token = ?")
                .param(token)
                .query(Long.class)
                .optional();
        if (already.isPresent()) {
            return already.get();
        }
        refuseStrangers(plan);
        long id = jdbc.sql("""
                insert into matching_event (id, token, title, place, held_on, starts_at, slot_minutes, slots, tables,
                    created_by, created_name, created_at)
                values (nextval('matching_event_seq'), :token, :title, :place, :on, :at, :minutes, :slots, :tables,
                    :by, :name, :now)
                returning id""")
                .param("token", token)
                .param("title", plan.title())
                .param("place", plan.place())
                .param("on", plan.heldOn())
                .param("at", plan.startsAt())
                .param("minutes", plan.slotMinutes())
                .param("slots", plan.slots())
                .param("tables", plan.tables())
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        keepHosts(id, plan.hosts());
        record(id, "create", by);
        return id;
    }

    private void refuseStrangers(MatchEvent.Plan plan) {
        Set<Long> staff = accounts.activeWith(Role.STAFF).stream()
                .map(user -> user.id().value())
                .collect(Collectors.toSet());
        if (!staff.containsAll(plan.hosts())) {
            throw new ConflictException("matching.introduction.stranger");
        }
    }

    private void keepHosts(long id, List<Long> hosts) {
        jdbc.sql("delete from matching_event_host where event_id = ?").param(id).update();
        jdbc.sql("insert into matching_event_host (event_id, user_id) select distinct :id, unnest(:hosts::bigint[])")
                .param("id", id)
                .param("hosts", hosts.toArray(Long[]::new))
                .update();
    }

    /**
     * Changes an event; the meetings of its table move along with its day and its slots.
     *
     * @throws ConflictException if somebody was faster, the event is over, a meeting no longer fits or somebody in it
     *     is booked at that time
     */
    public void edit(long id, long version, MatchEvent.Plan plan, CurrentUser by) {
        lock(id);
        refuseStrangers(plan);
        try {
            jdbc.sql("set constraints matching_meeting_project_free, matching_meeting_partner_free,"
                            + " matching_meeting_person_free deferred")
                    .update();
            int changed = jdbc.sql("""
                    update matching_event set title = :title, place = :place, held_on = :on, starts_at = :at,
                        slot_minutes = :minutes, slots = :slots, tables = :tables, version = version + 1
                    where id = :id and version = :version""")
                    .param("title", plan.title())
                    .param("place", plan.place())
                    .param("on", plan.heldOn())
                    .param("at", plan.startsAt())
                    .param("minutes", plan.slotMinutes())
                    .param("slots", plan.slots())
                    .param("tables", plan.tables())
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (changed == 0) {
                throw new ConflictException("matching.introduction.changed");
            }
            jdbc.sql("update matching_meeting set slot = slot where event_id = ? and state <> 'CANCELLED'")
                    .param(id)
                    .update();
            jdbc.sql("set constraints all immediate").update();
        } catch (DataIntegrityViolationException booked) {
            throw Booked.as(booked);
        }
        keepHosts(id, plan.hosts());
        record(id, "edit", by);
    }

    /** Ends an event; meetings without a result stay as they are. */
    public void close(long id, CurrentUser by) {
        lock(id);
        end(id, EventState.CLOSED);
        record(id, "close", by);
    }

    /** Cancels an event of which nothing has a result yet, and sets everybody in it free. */
    public void cancel(long id, CurrentUser by) {
        lock(id);
        boolean noted = jdbc.sql("select exists (select 1 from matching_meeting where event_id = ?"
                        + " and state in ('FOLLOW_UP', 'NO_INTEREST', 'ABSENT'))")
                .param(id)
                .query(Boolean.class)
                .single();
        if (noted) {
            throw new ConflictException("matching.event.noted");
        }
        jdbc.sql("update matching_meeting set state = 'CANCELLED', version = version + 1 where event_id = ?")
                .param(id)
                .update();
        end(id, EventState.CANCELLED);
        record(id, "cancel", by);
    }

    private void end(long id, EventState state) {
        jdbc.sql("update matching_event set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Holds the event, if it is still being planned. */
    private void lock(long id) {
        String state = jdbc.sql("select state from matching_event where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!state.equals(EventState.PLANNED.name())) {
            throw new ConflictException("matching.event.over");
        }
    }

    private void record(long id, String action, CurrentUser by) {
        audit.record(new AuditEntry("event", String.valueOf(id), action, by.id(), by.displayName(), null, List.of()));
    }
}
