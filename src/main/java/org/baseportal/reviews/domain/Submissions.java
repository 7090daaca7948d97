package org.baseportal.reviews.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserSummary;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.documents.DocumentSummary;
import org.baseportal.documents.Documents;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectDossier;
import org.baseportal.projects.ProjectEvent.ProjectSubmitted;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.domain.SubmissionContent.FilePart;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What projects in a call handed in, frozen each time in the transaction of the submission. */
@Service("reviewsSubmissions")
public class Submissions {

    private static final String SUBMISSIONS = """
            select s.id, p.code, c.id as call_id, c.name as call_name, s.number, s.submitted_at, u.display_name as by,
                k.outcome, k.reason, k.due_on, k.checked_at, checker.display_name as checked_by
            from reviews_submission s
            join reviews_call_entry e on e.project_id = s.project_id
            join reviews_call c on c.id = e.call_id
            join projects_project p on p.id = s.project_id
            join accounts_user u on u.id = s.submitted_by
            left join reviews_formal_check k on k.submission_id = s.id
            left join accounts_user checker on checker.id = k.checked_by
            """;

    private final Projects projects;
    private final Documents documents;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Submissions(Projects projects, Documents documents, Accounts accounts, JdbcClient jdbc, JsonMapper json) {
        this.projects = projects;
        this.documents = documents;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Freezes what a project in a call says of itself, whenever it is handed in; in the transaction of the step. */
    @EventListener
    @TrustedCaller("the step of the project, which has checked who may submit")
    void freeze(ProjectSubmitted event) {
        Optional<Long> project = jdbc.sql("select e.project_id from reviews_call_entry e"
                        + " join projects_project p on p.id = e.project_id where p.code = ?")
                .param(event.code().value())
                .query(Long.class)
                .optional();
        if (project.isEmpty()) {
            return;
        }
        UserSummary person = accounts.find(event.by()).orElseThrow(NotFoundException::new);
        CurrentUser by = new CurrentUser(person.id(), person.username(), person.displayName(), person.roles());
        ProjectDossier dossier = projects.dossier(event.code(), by).orElseThrow(NotFoundException::new);
        String text = json.writeValueAsString(
                new SubmissionContent(Days.minute(event.at()), PackMaker.project(dossier), files(event.code(), by)));
        jdbc.sql("""
                        insert into reviews_submission (id, project_id, number, project_version, content, sha256,
                            submitted_by, submitted_at)
                        select nextval('reviews_submission_seq'), :project, count(*) + 1, :version, :content, :sha, :by, :at
                        from reviews_submission where project_id = :project""")
                .param("project", project.get())
                .param("version", dossier.version())
                .param("content", text)
                .param("sha", PackMaker.fingerprint(text))
                .param("by", event.by().value())
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    private List<FilePart> files(ProjectCode code, CurrentUser by) {
        return documents.list(new DocumentOwner("project", code.value()), by).stream()
                .filter(document -> !document.archived())
                .map(Submissions::file)
                .toList();
    }

    private static FilePart file(DocumentSummary document) {
        return new FilePart(
                document.title(),
                document.latest().fileName(),
                document.latest().number(),
                document.latest().sha256());
    }

    /** One submission with what was frozen. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public Frozen find(long id) {
        Submission submission = jdbc.sql(SUBMISSIONS + "where s.id = ?")
                .param(id)
                .query(Submission.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        return jdbc.sql("select content, sha256 from reviews_submission where id = ?")
                .param(id)
                .query((row, i) -> new Frozen(
                        submission,
                        json.readValue(row.getString(1), SubmissionContent.class),
                        row.getString(2),
                        PackMaker.fingerprint(row.getString(1)).equals(row.getString(2))))
                .single();
    }

    /** What a project handed in, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<Submission> of(ProjectCode code) {
        return jdbc.sql(SUBMISSIONS + "where p.code = ? order by s.number desc")
                .param(code.value())
                .query(Submission.class)
                .list();
    }

    /** One submission and what became of it. */
    public record Submission(
            long id,
            String code,
            long callId,
            String callName,
            int number,
            Instant submittedAt,
            String by,
            @Nullable CheckOutcome outcome,
            @Nullable String reason,
            @Nullable LocalDate dueOn,
            @Nullable Instant checkedAt,
            @Nullable String checkedBy) {}

    /** What was frozen, with its fingerprint, and whether the text still has it. */
    public record Frozen(Submission submission, SubmissionContent content, String sha256, boolean intact) {}
}
