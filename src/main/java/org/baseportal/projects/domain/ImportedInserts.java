package org.baseportal.projects.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baseportal.audit.AuditEntry;
import org.baseportal.exchange.ImportRun;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Brings new projects in by COPY and INSERT … SELECT, as {@link Project#draft} would leave them: a draft, its
 * REGISTER step, its entry in the history.
 */
final class ImportedInserts {

    /** Sequences hand out ids in blocks of this size, see the migrations. */
    private static final int ALLOCATION = 50;

    private static final String COPY = "copy projects_import_row from stdin";

    private final ImportRun run;
    private final ImportedProjects.Tools tools;
    private final ImportedPartners partners;
    private boolean staged;

    ImportedInserts(ImportRun run, ImportedProjects.Tools tools, ImportedPartners partners) {
        this.run = run;
        this.tools = tools;
        this.partners = partners;
    }

    void stage(List<ImportedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        staged = true;
        partners.prepare(rows);
        int year = Days.today(tools.clock()).getYear();
        List<ProjectCode> codes = tools.codes().block(year, rows.size());
        List<Long> ids = ids(rows.size());
        CopyText lines = new CopyText();
        for (int at = 0; at < rows.size(); at++) {
            ImportedRow row = rows.get(at);
            lines.add(run.id())
                    .add(row.row().row())
                    .add(ids.get(at))
                    .add(codes.get(at).value());
            write(lines, row.fresh(partners::id));
        }
        copy(lines.toString());
        record(codes);
    }

    private List<Long> ids(int count) {
        List<Long> ids = new ArrayList<>();
        int blocks = (count + ALLOCATION - 1) / ALLOCATION;
        tools.jdbc()
                .sql("select nextval('projects_project_seq') from generate_series(1, ?)")
                .param(blocks)
                .query(Long.class)
                .list()
                .forEach(last -> {
                    for (long id = last - ALLOCATION + 1; id <= last; id++) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    private void write(CopyText lines, ProjectContent content) {
        Description words = content.description();
        lines.add(words.titleZh()).add(words.titleEn()).add(words.summary()).add(words.problem());
        lines.add(words.advantage()).add(words.economics());
        Parties parties = content.parties();
        lines.add(parties.originInstitution()).add(parties.carryingUnit()).add(parties.recommendingUnit());
        lines.add(parties.piName()).add(parties.piTitle()).add(parties.piUnit());
        Classification place = content.classification();
        lines.add(place.field())
                .add(place.productKind())
                .add(place.indication())
                .add(place.trl());
        lines.add(place.openness());
        MoneyWanted money = content.money();
        lines.add(yuan(money.total()))
                .add(yuan(money.fiscal()))
                .add(yuan(money.own()))
                .add(yuan(money.other()));
        lines.add(content.term().startsOn()).add(content.term().endsOn()).add(content.stage());
        lines.add(content.participants());
        lines.add(content.team().stream().map(TeamMember::name).toList());
        lines.add(content.tags());
        lines.add(content.externalNumbers().stream().map(ExternalNumber::system).toList());
        lines.add(content.externalNumbers().stream().map(ExternalNumber::number).toList());
        lines.add(content.owner()).add(parts(content));
        lines.end();
    }

    private String parts(ProjectContent content) {
        return tools.json()
                .writeValueAsString(
                        Map.of("contacts", content.contacts(), "rights", content.ipRights(), "needs", content.needs()));
    }

    private static @Nullable String yuan(@Nullable Yuan amount) {
        return amount == null ? null : amount.value().toPlainString();
    }

    private void copy(String lines) {
        tools.template().execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(lines));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private void record(List<ProjectCode> codes) {
        tools.audit()
                .recordAll(codes.stream()
                        .map(code -> new AuditEntry(
                                "project",
                                code.value(),
                                "import",
                                run.importer().id(),
                                run.importer().displayName(),
                                run.fileName(),
                                List.of()))
                        .toList());
    }

    void write() {
        if (!staged) {
            return;
        }
        Map<String, Object> values = ImportedSql.values(run, tools.clock().instant());
        tools.jdbc().sql(ImportedSql.HOLD_LISTING).query((row, number) -> 1).single();
        ImportedSql.INSERTS.forEach(sql -> tools.jdbc().sql(sql).params(values).update());
        tools.jdbc()
                .sql(ImportedSql.DRAW_LISTING)
                .params(values)
                .query((row, number) -> 1)
                .single();
        tools.search().readImport(run.id());
        TakeOverSettings.Target target = tools.takeOver().target(run.settings());
        if (target != null) {
            ImportedSql.propose(tools.jdbc(), values, target);
        }
        tools.jdbc().sql(ImportedSql.CLEAR).params(values).update();
    }
}
