package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The work of the example people on the example plans, through the services and by their rules. */
@Component
@Profile("demo")
class ExampleWork {

    private static final String REASON = "示例";

    private final MilestoneLife life;
    private final SlipDesk slips;
    private final GateDesk gates;
    private final AdviceDesk advice;
    private final StageTemplates templates;
    private final Documents documents;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExampleWork(
            MilestoneLife life,
            SlipDesk slips,
            GateDesk gates,
            AdviceDesk advice,
            StageTemplates templates,
            Documents documents,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.life = life;
        this.slips = slips;
        this.gates = gates;
        this.advice = advice;
        this.templates = templates;
        this.documents = documents;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isInWork(ProjectCode code) {
        return jdbc.sql("select status in ('APPROVED', 'INCUBATING') from projects_project where code = :code")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    List<Long> items(ProjectCode code, Stage stage) {
        return jdbc.sql("""
                select m.id from milestones_milestone m join projects_project p on p.id = m.project_id
                where p.code = :code and m.stage = :stage order by m.position""")
                .param("code", code.value())
                .param("stage", stage.name())
                .query(Long.class)
                .list();
    }

    LocalDate dueOn(long item) {
        return jdbc.sql("select due_on from milestones_milestone where id = :id")
                .param("id", item)
                .query(LocalDate.class)
                .single();
    }

    void take(ProjectCode code, long item, MilestoneVerb verb, String username) {
        String reason = verb.needsReason() ? REASON : null;
        as(username, user -> life.take(code, new MilestoneId(item), MilestoneCommand.of(verb, reason), user));
    }

    /** Evidence is uploaded and handed in. */
    void hand(ProjectCode code, long item) {
        as(
                "staff",
                user -> documents.add(
                        new NewDocument(
                                Evidence.owner(new MilestoneId(item)), "示例报告", Openness.INTERNAL, UUID.randomUUID()),
                        new Upload("示例报告.pdf", new ClassPathResource("demo/evidence.pdf")),
                        user));
        take(code, item, MilestoneVerb.SUBMIT, "staff");
    }

    /** From the beginning to its acceptance by whoever accepts it. */
    void settle(ProjectCode code, long item) {
        take(code, item, MilestoneVerb.START, "staff");
        hand(code, item);
        boolean approver = jdbc.sql("select accepted_by = 'APPROVER' from milestones_milestone where id = :id")
                .param("id", item)
                .query(Boolean.class)
                .single();
        take(code, item, MilestoneVerb.ACCEPT, approver ? "reviewer2" : "staff2");
    }

    void slip(ProjectCode code, long item, int days) {
        LocalDate to = dueOn(item).plusDays(days);
        as("staff", user -> slips.request(code, new MilestoneId(item), to, REASON, user));
    }

    void gate(ProjectCode code, GateDecision decision, long seen) {
        Stage from = Stage.valueOf(jdbc.sql("select stage from projects_project where code = :code")
                .param("code", code.value())
                .query(String.class)
                .single());
        LocalDate today = Days.today(clock);
        String minutes = "%d-%02d".formatted(today.getYear(), 80 + seen);
        GateCommand command = new GateCommand(decision, from, seen, null, REASON, minutes, today, null, null);
        as("reviewer2", user -> gates.decide(code, command, user));
    }

    /** Staff ask a reviewer before the gate. */
    void ask(ProjectCode code, String adviser) {
        UserSummary person = accounts.findByUsername(adviser).orElseThrow();
        LocalDate due = Days.today(clock).plusDays(10);
        as("staff", user -> advice.ask(code, person.id(), due, "请着重看遗留风险。", user));
    }

    void advise(ProjectCode code, String adviser) {
        Map<AdviceMark, Integer> marks = new EnumMap<>(AdviceMark.class);
        for (AdviceMark mark : AdviceMark.values()) {
            marks.put(mark, 9 - mark.ordinal() % 3);
        }
        as(adviser, user -> advice.give(code, new AdviceCommand(GateDecision.GO, marks, "证据齐全，建议进入下一环节。"), user));
    }

    /** The administrator has begun a new version of the plan of class III devices. */
    void beginTemplate() {
        long published = jdbc.sql("select id from milestones_template"
                        + " where product_kind = 'DEVICE_III' and state = 'PUBLISHED' order by number desc limit 1")
                .query(Long.class)
                .single();
        as("admin", user -> templates.copy(published, user));
    }

    private void as(String username, Consumer<CurrentUser> work) {
        UserSummary found = accounts.findByUsername(username).orElseThrow();
        CurrentUser user = new CurrentUser(found.id(), found.username(), found.displayName(), found.roles());
        List<SimpleGrantedAuthority> roles = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, roles)));
        try {
            work.accept(user);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
