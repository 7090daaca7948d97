package org.baseportal.projects.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In the profile {@code demo}: some sixty invented projects, only in a database without projects. */
@Component
@Profile("demo")
@Order(100)
class ExampleProjectsRunner implements ApplicationRunner {

    private static final String REASON = "示例";

    private final ProjectRepository projects;
    private final CodeReservation codes;
    private final Partners partners;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final Clock clock;

    ExampleProjectsRunner(
            ProjectRepository projects,
            CodeReservation codes,
            Partners partners,
            Accounts accounts,
            JdbcClient jdbc,
            EntityManager entityManager,
            TransactionTemplate transaction,
            SearchIndex index,
            Clock clock) {
        this.projects = projects;
        this.codes = codes;
        this.partners = partners;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select not exists (select 1 from projects_project)")
                .query(Boolean.class)
                .single()) {
            transaction.executeWithoutResult(status -> {
                fill(lines());
                int read = index.readNext();
                while (read > 0) {
                    read = index.readNext();
                }
            });
        }
    }

    private void fill(List<ExampleProject> examples) {
        ExampleLife life = new ExampleLife(clock, people(), REASON);
        CurrentUser staff = life.person("staff");
        Map<String, PartnerId> known = partners.findOrCreate(
                examples.stream().flatMap(ExampleProject::organisations).collect(Collectors.toSet()),
                staff.displayName());
        for (int place = 0; place < examples.size(); place++) {
            ExampleProject example = examples.get(place);
            Project project = live(example, place, life, example.content(known, owner(life, place)));
            if (example.keyRank() > 0) {
                mark(project, example, staff);
            }
        }
    }

    private static long owner(ExampleLife life, int place) {
        return life.person(place % 3 == 0 ? "staff2" : "staff").id().value();
    }

    /** Each step is flushed: the database too lets a project move by legal steps only. */
    private Project live(ExampleProject example, int place, ExampleLife life, ProjectContent content) {
        List<Verb> road = ExampleLife.roadTo(example.status());
        Instant registered = life.registeredAt(place, road);
        ProjectCode code = codes.next(Days.of(registered).getYear());
        Project project = projects.saveAndFlush(
                Project.draft(code, null, content, Step.of(Verb.REGISTER, life.person("staff"), registered, null)));
        for (int number = 1; number <= road.size(); number++) {
            life.take(project, road.get(number - 1), number, example);
            entityManager.flush();
        }
        return project;
    }

    private void mark(Project project, ExampleProject example, CurrentUser staff) {
        jdbc.sql("""
                insert into projects_key_mark (id, project_id, year, rank, reason, marked_by, marked_at)
                values (nextval('projects_key_mark_seq'), :project, :year, :rank, :reason, :by, :at)""")
                .param("project", project.id())
                .param("year", Days.today(clock).getYear())
                .param("rank", example.keyRank())
                .param("reason", example.keyReason())
                .param("by", staff.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private Map<String, CurrentUser> people() {
        Map<String, CurrentUser> people = new HashMap<>();
        Stream.of("staff", "staff2", "reviewer1")
                .map(name -> accounts.findByUsername(name).orElseThrow())
                .forEach(user -> people.put(user.username(), actor(user)));
        return people;
    }

    private static CurrentUser actor(UserSummary user) {
        return new CurrentUser(user.id(), user.username(), user.displayName(), user.roles());
    }

    private static List<ExampleProject> lines() {
        try {
            String csv = new ClassPathResource("demo/projects.csv").getContentAsString(StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                    .map(ExampleProject::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
