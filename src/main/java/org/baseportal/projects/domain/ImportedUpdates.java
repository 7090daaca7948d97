package org.baseportal.projects.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.FieldChange;
import org.baseportal.exchange.ImportRun;

/** Changes projects that are there, through the aggregate, with revision and history like any edit. */
final class ImportedUpdates {

    private final ImportRun run;
    private final ImportedProjects.Tools tools;
    private final ImportedPartners partners;

    ImportedUpdates(ImportRun run, ImportedProjects.Tools tools, ImportedPartners partners) {
        this.run = run;
        this.tools = tools;
        this.partners = partners;
    }

    /** What stands in the projects that rows would change, by id. */
    Map<Long, ProjectContent> contents(Map<String, KnownProjects.Known> found) {
        List<Long> ids =
                found.values().stream().map(KnownProjects.Known::id).distinct().toList();
        return Objects.requireNonNull(tools.transaction().execute(status -> {
            Map<Long, ProjectContent> contents = new HashMap<>();
            if (!ids.isEmpty()) {
                tools.projects().findAll(ids).forEach(project -> contents.put(project.id(), project.content()));
                tools.entities().clear();
            }
            return contents;
        }));
    }

    void apply(Map<Long, ImportedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        partners.prepare(rows.values());
        Instant now = tools.clock().instant();
        List<AuditEntry> history = new ArrayList<>();
        for (Project project : tools.projects().lockAll(rows.keySet())) {
            ProjectContent before = project.content();
            ProjectContent told = Objects.requireNonNull(rows.get(project.id())).over(before, partners::id);
            ProjectContent after = project.status().isDecided() ? told.at(before.stage()) : told;
            List<FieldChange> changes = tools.fields().changes(before, after);
            if (!changes.isEmpty()) {
                tools.revisions().keep(project, before, run.importer().displayName(), now);
                project.edit(after, now);
                project.importedBy(run.uploader().value(), run.id());
                history.add(entry(project, changes));
            }
        }
        tools.projects().flush();
        tools.search().read(List.copyOf(rows.keySet()));
        tools.entities().clear();
        tools.audit().recordAll(history);
    }

    private AuditEntry entry(Project project, List<FieldChange> changes) {
        return new AuditEntry(
                "project",
                project.code().value(),
                "import",
                run.importer().id(),
                run.importer().displayName(),
                run.fileName(),
                changes);
    }
}
