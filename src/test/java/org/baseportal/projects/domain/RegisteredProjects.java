package org.baseportal.projects.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.shared.money.Yuan;
import org.baseportal.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Real projects for tests, registered and moved through the services by people of their own. */
@Component
public class RegisteredProjects {

    private final ProjectRegister register;
    private final ProjectLife life;
    private final Partners partners;
    private final People people;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    RegisteredProjects(
            ProjectRegister register,
            ProjectLife life,
            Partners partners,
            People people,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.register = register;
        this.life = life;
        this.partners = partners;
        this.people = people;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A complete content with a title of its own. */
    public ProjectContent content() {
        String name = "U" + UUID.randomUUID();
        Map<String, PartnerId> ids =
                Objects.requireNonNull(transaction.execute(tx -> partners.findOrCreate(List.of(name), "test")));
        ProjectContent plain = TestProjects.complete();
        Parties parties =
                new Parties(Objects.requireNonNull(ids.get(name)).value(), null, null, "Li " + name, null, null);
        Description words = new Description("T" + UUID.randomUUID(), null, "summary", null, null, null);
        return new ProjectContent(
                words,
                parties,
                plain.classification(),
                plain.money(),
                plain.term(),
                plain.stage(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A complete draft of a creator nobody else is. */
    public ProjectCode draft() {
        CurrentUser staff = people.with(Role.STAFF);
        return People.as(staff, () -> register.register(content(), UUID.randomUUID(), staff));
    }

    /** A project at the given status, reached by legal steps. */
    public ProjectCode at(ProjectStatus status) {
        ProjectCode code = draft();
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser approver = people.with(Role.APPROVER);
        for (Verb verb : TestProjects.wayTo(status)) {
            boolean decision = verb == Verb.APPROVE || verb == Verb.GRADUATE || verb == Verb.DEFER;
            CurrentUser actor = decision || verb == Verb.TERMINATE || verb == Verb.REVOKE ? approver : staff;
            take(code, TestProjects.command(verb), actor);
        }
        if (status == ProjectStatus.PUBLICISED) {
            take(code, publicNotice(), approver);
        }
        return code;
    }

    private static VerbCommand publicNotice() {
        return new VerbCommand(
                Verb.APPROVE,
                null,
                null,
                null,
                Yuan.of(1_000_000),
                Stage.PROTOTYPE,
                LocalDate.of(2100, 1, 1),
                null,
                null,
                null,
                null);
    }

    /** Takes a step as the given person. */
    public void take(ProjectCode code, VerbCommand command, CurrentUser by) {
        People.as(by, () -> {
            life.take(code, command, by);
            return code;
        });
    }

    /** The status as the database has it. */
    public ProjectStatus statusOf(ProjectCode code) {
        return ProjectStatus.valueOf(jdbc.sql("select status from projects_project where code = ?")
                .param(code.value())
                .query(String.class)
                .single());
    }

    /** An approval of what was asked for. */
    public static VerbCommand approval() {
        return VerbCommand.approve(Yuan.of(1_000_000), Stage.PROTOTYPE, null);
    }
}
