package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.testing.People;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans for tests, worked on through the services by people of their own. */
@Component
public class TestPlans {

    private final RegisteredProjects projects;
    private final MilestoneLife life;
    private final SlipDesk slips;
    private final StageTemplates templates;
    private final AdviceDesk advice;
    private final Documents documents;
    private final People people;
    private final JdbcClient jdbc;

    TestPlans(
            RegisteredProjects projects,
            MilestoneLife life,
            SlipDesk slips,
            StageTemplates templates,
            AdviceDesk advice,
            Documents documents,
            People people,
            JdbcClient jdbc) {
        this.projects = projects;
        this.life = life;
        this.slips = slips;
        this.templates = templates;
        this.advice = advice;
        this.documents = documents;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A project in incubation and in the prototype stage, with the plan of a drug. */
    public ProjectCode incubating() {
        return projects.at(ProjectStatus.INCUBATING);
    }

    /** The first item of the prototype stage, which staff accept. */
    public long item(ProjectCode code) {
        return items(code, Stage.PROTOTYPE).get(0);
    }

    List<Long> items(ProjectCode code, Stage stage) {
        return jdbc.sql("""
                select m.id from milestones_milestone m join projects_project p on p.id = m.project_id
                where p.code = ? and m.stage = ? order by m.position""")
                .params(code.value(), stage.name())
                .query(Long.class)
                .list();
    }

    DocumentId upload(long item, CurrentUser by) {
        NewDocument document =
                new NewDocument(Evidence.owner(new MilestoneId(item)), "report", Openness.INTERNAL, UUID.randomUUID());
        Upload upload = new Upload("report.pdf", new ByteArrayResource(SampleFiles.pdf()));
        return People.as(by, () -> documents.add(document, upload, by));
    }

    void take(ProjectCode code, long item, MilestoneVerb verb, CurrentUser by) {
        People.as(by, () -> {
            life.take(
                    code, new MilestoneId(item), MilestoneCommand.of(verb, verb.needsReason() ? "because" : null), by);
            return code;
        });
    }

    /** An item with evidence of {@code staff}, handed in by them. */
    long submitted(ProjectCode code, CurrentUser staff) {
        long item = item(code);
        take(code, item, MilestoneVerb.START, staff);
        upload(item, staff);
        take(code, item, MilestoneVerb.SUBMIT, staff);
        return item;
    }

    /** Accepts the first item of the prototype stage, handed in by one and accepted by another. */
    public void accept(ProjectCode code, CurrentUser uploader, CurrentUser other) {
        take(code, submitted(code, uploader), MilestoneVerb.ACCEPT, other);
    }

    /** Lets go of all of a stage that is open. */
    void settle(ProjectCode code, Stage stage) {
        CurrentUser approver = people.with(Role.APPROVER);
        items(code, stage).forEach(item -> take(code, item, MilestoneVerb.WAIVE, approver));
    }

    MilestoneStatus statusOf(long item) {
        return MilestoneStatus.valueOf(jdbc.sql("select status from milestones_milestone where id = ?")
                .param(item)
                .query(String.class)
                .single());
    }

    Stage stageOf(ProjectCode code) {
        return Stage.valueOf(jdbc.sql("select stage from projects_project where code = ?")
                .param(code.value())
                .query(String.class)
                .single());
    }

    /** A slip of 30 days that the person asks for; its number. */
    long slip(ProjectCode code, long item, CurrentUser by) {
        LocalDate due = jdbc.sql("select due_on from milestones_milestone where id = ?")
                .param(item)
                .query(LocalDate.class)
                .single();
        People.as(by, () -> {
            slips.request(code, new MilestoneId(item), due.plusDays(30), "late parts", by);
            return code;
        });
        return jdbc.sql("select max(id) from milestones_slip where milestone_id = ?")
                .param(item)
                .query(Long.class)
                .single();
    }

    /** An address under a project's plan, for the pattern of a mapping. */
    public Optional<String> path(String pattern) {
        if (pattern.startsWith("/milestones/clocks/")) {
            return Optional.of(pattern.replace("{id}", "1"));
        }
        if (pattern.startsWith("/milestones/")) {
            return Optional.of(template(pattern));
        }
        ProjectCode code = incubating();
        CurrentUser staff = people.with(Role.STAFF);
        long item = item(code);
        String path = pattern.replace("{code}", code.value())
                .replace("{id}", String.valueOf(item))
                .replace("{number}", "5")
                .replace("{verb}", "start");
        if (path.endsWith("/clock")) {
            jdbc.sql("update milestones_milestone set clock_id = 3 where id = ?")
                    .param(item)
                    .update();
        }
        if (path.endsWith("/gate/advice")) {
            ask(code, newestWithEveryRole());
        }
        if (path.contains("{slip}")) {
            return Optional.of(path.replace("{slip}", String.valueOf(slip(code, item, staff))));
        }
        return Optional.of(
                path.contains("{document}")
                        ? path.replace(
                                "{document}", String.valueOf(upload(item, staff).value()))
                        : path);
    }

    /** Asks this person for advice before the gate. */
    void ask(ProjectCode code, UserId adviser) {
        CurrentUser staff = people.with(Role.STAFF);
        People.as(staff, () -> {
            advice.ask(code, adviser, LocalDate.of(2099, 1, 1), null, staff);
            return code;
        });
    }

    private UserId newestWithEveryRole() {
        return jdbc.sql("select user_id from accounts_user_role group by user_id having count(*) = :roles"
                        + " order by user_id desc limit 1")
                .param("roles", Role.values().length)
                .query(Long.class)
                .optional()
                .map(UserId::new)
                .orElseGet(() -> people.with(Role.values()).id());
    }

    /** The draft of the stage plan of class I devices, which is there or begun. */
    long draft() {
        CurrentUser admin = people.with(Role.ADMIN);
        return jdbc.sql("select id from milestones_template where product_kind = 'DEVICE_I' and state = 'DRAFT'")
                .query(Long.class)
                .optional()
                .orElseGet(() -> People.as(admin, () -> templates.copy(published("DEVICE_I"), admin)));
    }

    long published(String kind) {
        return jdbc.sql("select id from milestones_template where product_kind = ? and state = 'PUBLISHED'")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private String template(String pattern) {
        long draft = draft();
        long item = jdbc.sql("select min(id) from milestones_template_item where template_id = ?")
                .param(draft)
                .query(Long.class)
                .single();
        return pattern.replace("{id}", String.valueOf(draft)).replace("{item}", String.valueOf(item));
    }
}
