package org.baseportal.projects.domain;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.baseportal.audit.AuditTrail;
import org.baseportal.exchange.ImportRun;
import org.baseportal.partners.Partners;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Opens runs over lists of projects with what they need. */
@Component
class ImportedProjects {

    /** The tools of a run. */
    record Tools(
            JdbcClient jdbc,
            JdbcTemplate template,
            EntityManager entities,
            ProjectRepository projects,
            Revisions revisions,
            FieldWriter fields,
            CodeReservation codes,
            Partners partners,
            TakeOverSettings takeOver,
            AuditTrail audit,
            JsonMapper json,
            SearchIndex search,
            TransactionOperations transaction,
            Clock clock) {}

    private final KnownProjects known;
    private final CellLists cells;
    private final Tools tools;

    ImportedProjects(
            KnownProjects known,
            CellLists cells,
            JdbcClient jdbc,
            JdbcTemplate template,
            EntityManager entities,
            ProjectRepository projects,
            Revisions revisions,
            FieldWriter fields,
            CodeReservation codes,
            Partners partners,
            TakeOverSettings takeOver,
            AuditTrail audit,
            JsonMapper json,
            SearchIndex search,
            TransactionOperations transaction,
            Clock clock) {
        this.known = known;
        this.cells = cells;
        this.tools = new Tools(
                jdbc,
                template,
                entities,
                projects,
                revisions,
                fields,
                codes,
                partners,
                takeOver,
                audit,
                json,
                search,
                transaction,
                clock);
    }

    ProjectIntake open(ImportRun run) {
        ImportedPartners partners =
                new ImportedPartners(tools.partners(), run.importer().displayName());
        return new ProjectIntake(
                run,
                known,
                cells,
                new ImportedInserts(run, tools, partners),
                new ImportedUpdates(run, tools, partners));
    }
}
