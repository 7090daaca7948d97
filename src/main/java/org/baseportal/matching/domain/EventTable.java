package org.baseportal.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.matching.domain.PartnerOffer.Offered;
import org.baseportal.matching.domain.TablePlanner.Pair;
import org.baseportal.matching.domain.TablePlanner.Seat;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills the table of a matching event: by a proposal made from the scores, and by hand. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class EventTable {

    /** Pairs below are not proposed; by hand they may meet. */
    private static final int LEAST = 30;

    private final JdbcClient jdbc;
    private final MatchReader reader;
    private final BetweenReader betweens;
    private final EventReader events;
    private final Accounts accounts;

    EventTable(JdbcClient jdbc, MatchReader reader, BetweenReader betweens, EventReader events, Accounts accounts) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.betweens = betweens;
        this.events = events;
        this.accounts = accounts;
    }

    /** Where a meeting is put by hand. */
    public record Place(
            long project,
            long partner,
            int slot,
            int place,
            @Nullable Long person) {}

    /** Those who are being introduced already may well meet; nothing else may stand against it. */
    static boolean mayMeet(Suggestion one) {
        return one.vetoes().stream().allMatch(veto -> veto == Veto.UNDER_WAY);
    }

    /**
     * Fills what is free in the table with the best pairs; what stands in it stays.
     *
     * @return how many meetings were added
     */
    public int propose(long id, CurrentUser by) {
        MatchEvent event = planned(id);
        TablePlanner planner = new TablePlanner(event.slots(), event.tables(), event.hosts());
        events.meetings(id).forEach(meeting -> {
            planner.placeTaken(meeting.slot(), meeting.place());
            planner.alreadyMet(meeting.project(), meeting.partner());
        });
        busy(event, planner);
        List<Suggestion> pairs = scored(id).stream()
                .filter(EventTable::mayMeet)
                .filter(one -> one.total() >= LEAST)
                .toList();
        List<Seat> seats = planner.plan(pairs.stream()
                .map(one -> new Pair(one.need().id(), one.offer().id(), one.total()))
                .toList());
        for (Seat seat : seats) {
            Suggestion pair = pairs.stream()
                    .filter(one -> one.need().id() == seat.pair().project()
                            && one.offer().id() == seat.pair().partner())
                    .findFirst()
                    .orElseThrow();
            insert(
                    id,
                    new Place(seat.pair().project(), seat.pair().partner(), seat.slot(), seat.place(), seat.person()),
                    pair);
        }
        return seats.size();
    }

    private List<Suggestion> scored(long event) {
        MatchFormula formula = new MatchFormula(reader.weights());
        List<PartnerOffer> offers = reader.offersOf(
                events.partners(event).stream().map(EventGuest::id).toList());
        List<Suggestion> all = new ArrayList<>();
        for (ProjectNeed need :
                reader.needs(events.projects(event).stream().map(EventGuest::id).toList())) {
            Map<Long, Between> between = betweens.between(need);
            offers.forEach(
                    offer -> all.add(formula.score(need, offer, between.getOrDefault(offer.id(), Between.NOTHING))));
        }
        return all;
    }

    /** Whoever sits in a meeting of any event during one of this event's slots has no time in it. */
    private void busy(MatchEvent event, TablePlanner planner) {
        jdbc.sql("""
                select m.project_id, m.partner_id, m.person_id, s.slot
                from matching_event e cross join lateral generate_series(1, e.slots) as s(slot)
                join matching_meeting m on m.state <> 'CANCELLED' and m.during && tstzrange(
                    ((e.held_on + e.starts_at) at time zone 'Asia/Shanghai')
                        + make_interval(mins => (s.slot - 1) * e.slot_minutes),
                    ((e.held_on + e.starts_at) at time zone 'Asia/Shanghai')
                        + make_interval(mins => s.slot * e.slot_minutes))
                where e.id = ?""").param(event.id()).query(row -> {
            int slot = row.getInt("slot");
            planner.projectBusy(row.getLong("project_id"), slot);
            planner.partnerBusy(row.getLong("partner_id"), slot);
            Long person = row.getObject("person_id", Long.class);
            if (person != null) {
                planner.personBusy(person, slot);
            }
        });
    }

    /**
     * Puts a meeting into the table by hand.
     *
     * @throws ConflictException if one of them is booked at that time, the place is taken, or something vetoes the pair
     */
    public void place(long id, Place wanted, CurrentUser by) {
        planned(id);
        boolean invited = events.projects(id).stream().anyMatch(guest -> guest.id() == wanted.project())
                && events.partners(id).stream().anyMatch(guest -> guest.id() == wanted.partner());
        if (!invited) {
            throw new ConflictException("matching.event.stranger");
        }
        refuseStranger(wanted.person());
        Suggestion pair = scored(id).stream()
                .filter(one ->
                        one.need().id() == wanted.project() && one.offer().id() == wanted.partner())
                .findFirst()
                .orElseThrow(() -> new ConflictException("matching.event.stranger"));
        Optional<Veto> veto =
                pair.vetoes().stream().filter(one -> one != Veto.UNDER_WAY).findFirst();
        if (veto.isPresent()) {
            throw new ConflictException("matching.veto." + veto.get().name());
        }
        insert(id, wanted, pair);
    }

    private void refuseStranger(@Nullable Long person) {
        boolean known = person == null
                || accounts.activeWith(Role.STAFF).stream()
                        .anyMatch(user -> user.id().equals(new UserId(person)));
        if (!known) {
            throw new ConflictException("matching.introduction.stranger");
        }
    }

    private void insert(long event, Place at, Suggestion pair) {
        try {
            jdbc.sql("""
                    insert into matching_meeting (id, event_id, project_id, partner_id, kind, slot, place, person_id,
                        score)
                    values (nextval('matching_meeting_seq'), :event, :project, :partner, :kind, :slot, :place, :person,
                        :score)""")
                    .param("event", event)
                    .param("project", at.project())
                    .param("partner", at.partner())
                    .param("kind", kind(pair).name())
                    .param("slot", at.slot())
                    .param("place", at.place())
                    .param("person", at.person())
                    .param("score", pair.total())
                    .update();
        } catch (DataIntegrityViolationException booked) {
            throw Booked.as(booked);
        }
    }

    /** What the meeting is about: the needed capability whose words come nearest. */
    private static CapabilityKind kind(Suggestion pair) {
        Comparator<Offered> near = Comparator.comparingInt((Offered one) ->
                        Grams.shared(pair.need().grams(), one.grams()).size())
                .reversed()
                .thenComparing(Offered::kind);
        return pair.offer().offered().stream()
                .filter(one -> pair.need().needs().contains(one.kind()))
                .min(near)
                .or(() -> pair.offer().offered().stream().min(near))
                .map(Offered::kind)
                .orElseThrow();
    }

    /** Takes a meeting out that has no result yet. */
    public void remove(long event, long meeting, CurrentUser by) {
        planned(event);
        int gone = jdbc.sql("delete from matching_meeting where event_id = ? and id = ? and state = 'PLANNED'")
                .params(event, meeting)
                .update();
        if (gone == 0) {
            throw new ConflictException("matching.event.noted");
        }
    }

    /** Empties the table of everything that has no result yet. */
    public void clear(long event, CurrentUser by) {
        planned(event);
        jdbc.sql("delete from matching_meeting where event_id = ? and state = 'PLANNED'")
                .param(event)
                .update();
    }

    private MatchEvent planned(long id) {
        if (jdbc.sql("select id from matching_event where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw new NotFoundException();
        }
        MatchEvent event = events.find(id).orElseThrow();
        if (!event.isPlanned()) {
            throw new ConflictException("matching.event.over");
        }
        return event;
    }
}
