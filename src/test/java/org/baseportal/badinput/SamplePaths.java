package org.baseportal.badinput;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.funding.domain.FundedBase;
import org.baseportal.funding.domain.PlannedMoney;
import org.baseportal.funding.domain.SpentMoney;
import org.baseportal.matching.domain.TestEvents;
import org.baseportal.milestones.domain.TestPlans;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.domain.KeyProjects;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.reviews.domain.ReviewPaths;
import org.baseportal.testing.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Real addresses for the patterns of the mappings, each leading to a record of its own. */
@Component
public class SamplePaths {

    private static final Map<String, ProjectStatus> READY = Map.ofEntries(
            Map.entry("submit", ProjectStatus.DRAFT),
            Map.entry("withdraw", ProjectStatus.DRAFT),
            Map.entry("accept", ProjectStatus.SUBMITTED),
            Map.entry("return", ProjectStatus.SUBMITTED),
            Map.entry("refuse", ProjectStatus.SUBMITTED),
            Map.entry("approve", ProjectStatus.UNDER_REVIEW),
            Map.entry("defer", ProjectStatus.UNDER_REVIEW),
            Map.entry("reject", ProjectStatus.UNDER_REVIEW),
            Map.entry("start", ProjectStatus.APPROVED),
            Map.entry("revoke", ProjectStatus.APPROVED),
            Map.entry("suspend", ProjectStatus.INCUBATING),
            Map.entry("graduate", ProjectStatus.INCUBATING),
            Map.entry("terminate", ProjectStatus.INCUBATING),
            Map.entry("resume", ProjectStatus.SUSPENDED),
            Map.entry("reconsider", ProjectStatus.REJECTED));

    private final RegisteredProjects projects;
    private final Partners partners;
    private final Documents documents;
    private final KeyProjects keyProjects;
    private final ReviewPaths reviews;
    private final TestPlans plans;
    private final FundedBase money;
    private final TestEvents events;
    private final PlannedMoney planned;
    private final SpentMoney spent;
    private final People people;
    private final TransactionOperations transaction;

    SamplePaths(
            RegisteredProjects projects,
            Partners partners,
            Documents documents,
            KeyProjects keyProjects,
            ReviewPaths reviews,
            TestPlans plans,
            @Lazy FundedBase money,
            TestEvents events,
            @Lazy PlannedMoney planned,
            SpentMoney spent,
            People people,
            TransactionOperations transaction) {
        this.projects = projects;
        this.partners = partners;
        this.documents = documents;
        this.keyProjects = keyProjects;
        this.reviews = reviews;
        this.plans = plans;
        this.money = money;
        this.events = events;
        this.planned = planned;
        this.spent = spent;
        this.people = people;
        this.transaction = transaction;
    }

    /** The verbs of the life cycle that a project can be brought to by legal steps. */
    static List<String> verbs() {
        return READY.keySet().stream().sorted().toList();
    }

    /** An address of the pattern, or nothing where no record can be made here. */
    Optional<String> of(String pattern) {
        String path = pattern.replaceAll("\\{(\\w+):[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}", "{$1}");
        if (path.equals("/projects/bulk")) {
            return Optional.of(path + "?code=" + projects.draft().value());
        }
        if (path.equals("/projects/views")) {
            return Optional.of(path + "?status=DRAFT");
        }
        if (!path.contains("{")) {
            return Optional.of(path);
        }
        if (path.startsWith("/projects/{code}/milestones") || path.startsWith("/milestones/")) {
            return plans.path(path);
        }
        if (path.startsWith("/projects/{code}/spending")) {
            return Optional.of(spent.sample(path));
        }
        if (path.startsWith("/projects/{code}/documents/{id}")) {
            ProjectCode code = projects.draft();
            return Optional.of(path.replace("{code}", code.value())
                    .replace("{id}", document(new DocumentOwner("project", code.value()))));
        }
        if (path.startsWith("/funding/instalments/") || path.startsWith("/funding/bank/")) {
            return Optional.of(planned.sample(path));
        }
        if (path.startsWith("/funding/")) {
            String sample = money.sample(path);
            String source = sample.replaceAll("/funding/sources/(\\d+).*", "$1");
            return Optional.of(
                    sample.contains("{number}")
                            ? sample.replace("{number}", document(new DocumentOwner("money-source", source)))
                            : sample);
        }
        if (path.startsWith("/matching/events/{id}")) {
            return Optional.of(events.sample(path));
        }
        if (path.startsWith("/reviews/")) {
            return reviews.of(path);
        }
        return Optional.of(path)
                .map(it -> it.startsWith("/projects/key/{code}") ? it.replace("{code}", keyProject()) : it)
                .map(it -> it.startsWith("/admin/calendar/")
                        ? it.replace("{year}", "2026").replace("{day}", "12-31")
                        : it)
                .map(it -> it.startsWith("/admin/fields/{code}") ? it.replace("{code}", "DRUG") : it)
                .map(it -> it.startsWith("/projects/{code}") ? it.replace("{code}", code(it)) : it)
                .map(it -> it.startsWith("/partners/{id}") ? it.replace("{id}", partner()) : it)
                .map(it -> it.replace("{other}", partnerIfAsked(it)))
                .map(it -> it.startsWith("/admin/users/{id}") ? it.replace("{id}", user()) : it)
                .map(it -> it.startsWith("/documents/{id}")
                        ? it.replace(
                                "{id}",
                                document(new DocumentOwner(
                                        "project", projects.draft().value())))
                        : it)
                .filter(it -> !it.startsWith("/partners/") || !it.contains("{number}"))
                .map(it -> it.replace("{number}", "1"))
                .filter(it -> !it.contains("{"));
    }

    /** The page of a verb for a project that stands where the verb is possible. */
    String verb(String verb) {
        return "/projects/"
                + projects.at(Objects.requireNonNull(READY.get(verb))).value() + "/" + verb;
    }

    private String code(String path) {
        return (path.contains("take-over") ? projects.draft() : projects.at(ProjectStatus.SUBMITTED)).value();
    }

    private String keyProject() {
        ProjectCode code = projects.draft();
        CurrentUser staff = people.with(Role.STAFF);
        People.as(staff, () -> {
            keyProjects.mark(code, 2076, null, "because", staff);
            return code;
        });
        return code.value();
    }

    private String partner() {
        String name = "U" + UUID.randomUUID();
        Map<String, PartnerId> ids =
                Objects.requireNonNull(transaction.execute(tx -> partners.findOrCreate(List.of(name), "test")));
        return String.valueOf(Objects.requireNonNull(ids.get(name)).value());
    }

    private String partnerIfAsked(String path) {
        return path.contains("{other}") ? partner() : "";
    }

    private String user() {
        return String.valueOf(people.with(Role.VIEWER).id().value());
    }

    private String document(DocumentOwner owner) {
        CurrentUser staff = people.with(Role.STAFF);
        NewDocument document = new NewDocument(owner, "t", Openness.INTERNAL, UUID.randomUUID());
        Upload upload = new Upload("a.pdf", new ByteArrayResource(SampleFiles.pdf()));
        return String.valueOf(
                People.as(staff, () -> documents.add(document, upload, staff)).value());
    }
}
