package org.baseportal.matching.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads matching events. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
public class EventReader {

    private static final String SELECT = """
            select e.*,
                (select count(*) from matching_event_project x where x.event_id = e.id) as projects,
                (select count(*) from matching_event_partner x where x.event_id = e.id) as partners,
                (select count(*) from matching_meeting m where m.event_id = e.id and m.state <> 'CANCELLED') as meetings,
                (select count(*) from matching_meeting m where m.event_id = e.id
                 and m.state in ('FOLLOW_UP', 'NO_INTEREST', 'ABSENT')) as noted,
                (select array_agg(h.user_id order by h.user_id) from matching_event_host h
                 where h.event_id = e.id) as hosts""";

    private static final String WAITING = " e.state = 'PLANNED' and e.held_on < :today and (e.created_by = :user"
            + " or exists (select 1 from matching_event_host h where h.event_id = e.id and h.user_id = :user))";

    private static final String MEETINGS = """
            select m.*, p.code, p.title_zh, p.title_en, s.id as partner, s.name_zh, s.name_en, u.display_name
            from matching_meeting m join projects_project p on p.id = m.project_id
            join partners_partner e on e.id = m.partner_id
            join partners_partner s on s.id = coalesce(e.merged_into, e.id)
            left join accounts_user u on u.id = m.person_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    EventReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page of the events, the latest first.
     *
     * @param waiting only those of the past whose results {@code user} has still to bring in
     */
    public Slice<MatchEvent> list(boolean waiting, PageRequest request, CurrentUser user) {
        Map<String, Object> params = new HashMap<>();
        if (waiting) {
            params.put("today", Days.today(clock));
            params.put("user", user.id().value());
        }
        String from = " from matching_event e where" + (waiting ? WAITING : " true");
        long rows = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(
                new SortColumn("e.held_on", KeyType.DAY), SortDirection.DESC, "e.id", Total.exact(rows), request);
        return keyset.slice(
                jdbc.sql(SELECT + from + keyset.condition() + keyset.order())
                        .params(params)
                        .params(keyset.params())
                        .query((row, i) -> event(row))
                        .list(),
                event -> new Cursor(event.heldOn().toString(), event.id()));
    }

    /** One event. */
    public Optional<MatchEvent> find(long id) {
        return jdbc.sql(SELECT + " from matching_event e where e.id = ?")
                .param(id)
                .query((row, i) -> event(row))
                .optional();
    }

    private static MatchEvent event(ResultSet row) throws SQLException {
        Array hosts = row.getArray("hosts");
        return new MatchEvent(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("place"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("slot_minutes"),
                row.getInt("slots"),
                row.getInt("tables"),
                EventState.valueOf(row.getString("state")),
                row.getLong("created_by"),
                row.getInt("projects"),
                row.getInt("partners"),
                row.getInt("meetings"),
                row.getInt("noted"),
                hosts == null ? List.of() : List.of((Long[]) hosts.getArray()));
    }

    /** The projects that take part, by code. */
    public List<EventGuest> projects(long event) {
        return guests(event, """
                select p.id, p.code as key, p.title_zh as name_zh, p.title_en as name_en, (select count(*)
                    from matching_meeting m where m.event_id = g.event_id and m.project_id = g.project_id
                    and m.state <> 'CANCELLED') as meetings
                from matching_event_project g join projects_project p on p.id = g.project_id
                where g.event_id = ? order by p.code""");
    }

    /** The organisations that take part, by name. */
    public List<EventGuest> partners(long event) {
        return guests(event, """
                select e.id, s.id::text as key, s.name_zh, s.name_en, (select count(*) from matching_meeting m
                    where m.event_id = g.event_id and m.partner_id = g.partner_id and m.state <> 'CANCELLED') as meetings
                from matching_event_partner g join partners_partner e on e.id = g.partner_id
                join partners_partner s on s.id = coalesce(e.merged_into, e.id)
                where g.event_id = ? order by s.name_zh collate "zh-Hans-CN-x-icu", s.id""");
    }

    private List<EventGuest> guests(long event, String sql) {
        return jdbc.sql(sql)
                .param(event)
                .query((row, i) -> new EventGuest(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getInt("meetings")))
                .list();
    }

    /** The table of an event, slot by slot and table by table. */
    public List<Meeting> meetings(long event) {
        return jdbc.sql(MEETINGS + " where m.event_id = ? order by m.slot, m.place, m.id")
                .param(event)
                .query((row, i) -> meeting(row))
                .list();
    }

    /** One meeting of an event. */
    public Optional<Meeting> meeting(long event, long id) {
        return jdbc.sql(MEETINGS + " where m.event_id = ? and m.id = ?")
                .params(event, id)
                .query((row, i) -> meeting(row))
                .optional();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        var noted = row.getTimestamp("noted_at");
        return new Meeting(
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("event_id"),
                row.getInt("slot"),
                row.getInt("place"),
                row.getLong("project_id"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getLong("partner"),
                row.getString("name_zh"),
                row.getString("name_en"),
                CapabilityKind.valueOf(row.getString("kind")),
                row.getObject("person_id", Long.class),
                row.getString("display_name"),
                row.getInt("score"),
                MeetingState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getObject("introduction_id", Long.class),
                row.getString("noted_by"),
                noted == null ? null : noted.toInstant());
    }
}
