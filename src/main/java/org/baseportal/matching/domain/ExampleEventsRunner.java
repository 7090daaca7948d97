package org.baseportal.matching.domain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In the profile {@code demo}: an event of ten projects and twenty partners to come, and a smaller one just held. */
@Component
@Profile("demo")
@Order(121)
class ExampleEventsRunner implements ApplicationRunner {

    private final MatchEvents events;
    private final EventGuests guests;
    private final EventTable table;
    private final EventReader reader;
    private final MeetingResults results;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleEventsRunner(
            MatchEvents events,
            EventGuests guests,
            EventTable table,
            EventReader reader,
            MeetingResults results,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.guests = guests;
        this.table = table;
        this.reader = reader;
        this.results = results;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select exists (select 1 from matching_event)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        UserSummary account = accounts.findByUsername("staff").orElseThrow();
        CurrentUser staff = new CurrentUser(account.id(), account.username(), account.displayName(), account.roles());
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                staff,
                null,
                staff.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList())));
        try {
            transaction.executeWithoutResult(status -> fill(staff));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void fill(CurrentUser staff) {
        LocalDate today = Days.today(clock);
        long past = event("医工协同小型对接会（示例）", "基地二层会议室", today.minusDays(6), 4, 6, staff);
        List<Meeting> held = reader.meetings(past);
        List<MeetingState> ends = List.of(MeetingState.FOLLOW_UP, MeetingState.NO_INTEREST, MeetingState.ABSENT);
        for (int at = 0; at < Math.min(ends.size(), held.size()); at++) {
            Meeting meeting = held.get(at);
            results.note(
                    past,
                    meeting.id(),
                    meeting.version(),
                    new MeetingResults.Result(ends.get(at), at == 0 ? "对方愿意先做十套样件" : null, null, null),
                    staff);
        }
        event("生物医药项目与企业对接会（示例）", "基地一层报告厅", today.plusDays(12), 10, 20, staff);
    }

    private long event(String title, String place, LocalDate day, int projects, int partners, CurrentUser staff) {
        List<Long> hosts = jdbc.sql("select id from accounts_user where username in ('staff', 'staff2') order by id")
                .query(Long.class)
                .list();
        MatchEvent.Plan plan = new MatchEvent.Plan(
                title, place, day, LocalTime.of(9, 0), 20, projects < 10 ? 4 : 9, projects < 10 ? 2 : 5, hosts);
        long id = events.create(plan, UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)), staff);
        List<ProjectCode> codes = jdbc
                .sql("select p.code from projects_project p where p.status in "
                        + MatchReader.OPEN + " and not p.archived and exists (select 1 from projects_need n"
                        + " where n.project_id = p.id) order by p.code limit ?")
                .param(projects)
                .query(String.class)
                .list()
                .stream()
                .map(code -> ProjectCode.parse(code).orElseThrow())
                .toList();
        guests.inviteProjects(id, codes, staff);
        guests.inviteBest(id, partners, staff);
        table.propose(id, staff);
        return id;
    }
}
