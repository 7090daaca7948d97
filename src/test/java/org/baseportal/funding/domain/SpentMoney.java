package org.baseportal.funding.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.documents.DocumentId;
import org.baseportal.documents.Documents;
import org.baseportal.documents.NewDocument;
import org.baseportal.documents.Openness;
import org.baseportal.documents.Upload;
import org.baseportal.documents.domain.SampleFiles;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.projects.domain.RegisteredProjects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.testing.People;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Spending reports for tests, written through the services by people of their own. */
@Component
public class SpentMoney {

    private final SpendingReports reports;
    private final SpendingQueries queries;
    private final RegisteredProjects registered;
    private final Projects projects;
    private final Documents documents;
    private final People people;

    SpentMoney(
            SpendingReports reports,
            SpendingQueries queries,
            RegisteredProjects registered,
            Projects projects,
            Documents documents,
            People people) {
        this.reports = reports;
        this.queries = queries;
        this.registered = registered;
        this.projects = projects;
        this.documents = documents;
        this.people = people;
    }

    /** An address of the first report of a project, with a receipt and still to be handed in. */
    public String sample(String path) {
        CurrentUser staff = people.with(Role.STAFF);
        ProjectCode code = registered.at(ProjectStatus.INCUBATING);
        ProjectId project = projects.find(code, staff).orElseThrow().id();
        DocumentId receipt = People.as(staff, () -> {
            LocalDate from = LocalDate.of(2026, 1, 1);
            int number = reports.begin(project, from, from.plusMonths(6), UUID.randomUUID(), staff);
            Map<String, Spent> lines = Map.of("LABOUR", new Spent(Yuan.of(100), Yuan.of(50)));
            reports.write(project, number, 0, lines, null, staff);
            return documents.add(
                    new NewDocument(
                            reports.owner(queries.find(project, number).orElseThrow()),
                            "invoice",
                            Openness.INTERNAL,
                            UUID.randomUUID()),
                    new Upload("invoice.pdf", new ByteArrayResource(SampleFiles.pdf())),
                    staff);
        });
        return path.replace("{code}", code.value())
                .replace("{number}", "1")
                .replace("{document}", String.valueOf(receipt.value()));
    }
}
