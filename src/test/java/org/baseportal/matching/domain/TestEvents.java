package org.baseportal.matching.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Matching events for tests: one project and one maker who can help it, each event on a day of its own. */
@Component
public class TestEvents {

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

    private final AtomicInteger days = new AtomicInteger();
    private final MatchEvents events;
    private final EventGuests guests;
    private final EventTable table;
    private final RegisteredProjects projects;
    private final Partners partners;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    TestEvents(
            MatchEvents events,
            EventGuests guests,
            EventTable table,
            RegisteredProjects projects,
            Partners partners,
            People people,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.events = events;
        this.guests = guests;
        this.table = table;
        this.projects = projects;
        this.partners = partners;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A project that looks for a maker. */
    public ProjectCode project() {
        ProjectCode code = projects.draft();
        jdbc.sql("delete from projects_need where project_id = (select id from projects_project where code = ?)")
                .param(code.value())
                .update();
        jdbc.sql("insert into projects_need (project_id, position, kind, text)"
                        + " select id, 0, 'MANUFACTURING', '钛壳激光封装电极' from projects_project where code = ?")
                .param(code.value())
                .update();
        return code;
    }

    public long id(ProjectCode code) {
        return jdbc.sql("select id from projects_project where code = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }

    /** A maker. */
    public PartnerId maker() {
        String name = UUID.randomUUID() + "器械厂";
        PartnerId id = Objects.requireNonNull(transaction.execute(tx -> Objects.requireNonNull(
                partners.findOrCreate(List.of(name), "test").get(name))));
        jdbc.sql("insert into partners_capability (id, partner_id, kind, words)"
                        + " values (nextval('partners_capability_seq'), ?, 'MANUFACTURING', '钛壳激光封装与电极组装')")
                .param(id.value())
                .update();
        return id;
    }

    /** A day no other event of the tests is on. */
    public LocalDate day() {
        return FIRST.plusDays(days.incrementAndGet());
    }

    public MatchEvent.Plan plan(LocalDate day, List<Long> hosts) {
        return new MatchEvent.Plan("专场", "报告厅", day, LocalTime.of(9, 0), 30, 4, 2, hosts);
    }

    /** An event with nobody in it. */
    public long event(LocalDate day, CurrentUser by, Long... hosts) {
        return People.as(by, () -> events.create(plan(day, List.of(hosts)), UUID.randomUUID(), by));
    }

    public void invite(long event, ProjectCode project, PartnerId partner, CurrentUser by) {
        People.as(by, () -> {
            guests.inviteProjects(event, List.of(project), by);
            guests.invitePartner(event, partner, by);
            return event;
        });
    }

    /** An address of an event with one meeting. */
    public String sample(String path) {
        CurrentUser staff = people.with(Role.STAFF);
        long event = event(day(), staff);
        ProjectCode project = project();
        PartnerId partner = maker();
        invite(event, project, partner, staff);
        People.as(staff, () -> {
            table.place(event, new EventTable.Place(id(project), partner.value(), 1, 1, null), staff);
            return event;
        });
        String meeting = jdbc.sql("select id::text from matching_meeting where event_id = ?")
                .param(event)
                .query(String.class)
                .single();
        return path.replace("{id}", String.valueOf(event)).replace("{meeting}", meeting);
    }
}
