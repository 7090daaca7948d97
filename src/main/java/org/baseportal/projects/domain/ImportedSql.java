package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.exchange.ImportRun;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that turn staged rows into projects. */
final class ImportedSql {

    private static final String PROJECTS = """
            insert into projects_project (id, code, title_zh, title_en, summary, problem, advantage, economics,
                origin_institution_id, carrying_unit_id, recommending_unit_id, pi_name, pi_title, pi_unit,
                field_code, product_kind, indication, trl, openness,
                wanted_total, wanted_fiscal, wanted_own, wanted_other, starts_on, ends_on, stage, owner_id,
                status, status_since, created_by, created_at, importer_id, import_id, updated_at)
            select project_id, code, title_zh, title_en, summary, problem, advantage, economics,
                origin_institution_id, carrying_unit_id, recommending_unit_id, pi_name, pi_title, pi_unit,
                field_code, product_kind, indication, trl, openness,
                wanted_total, wanted_fiscal, wanted_own, wanted_other, starts_on, ends_on, stage, owner_id,
                'DRAFT', :at, :by, :at, :uploader, :import, :at
            from projects_import_row where import_id = :import order by row_number""";

    private static final String TRANSITIONS = """
            insert into projects_transition (id, project_id, verb, to_status, to_stage, actor_id, actor_name, at,
                effective_on, document)
            select nextval('projects_transition_seq'), project_id, 'REGISTER', 'DRAFT', stage, :by, :byName, :at,
                :today, :file
            from (select * from projects_import_row where import_id = :import order by row_number) r""";

    private static final String PARTICIPANTS = """
            insert into projects_participant (project_id, position, partner_id)
            select r.project_id, p.n - 1, p.id
            from projects_import_row r cross join unnest(r.participants) with ordinality as p (id, n)
            where r.import_id = :import""";

    private static final String MEMBERS = """
            insert into projects_member (project_id, position, name)
            select r.project_id, m.n - 1, m.name
            from projects_import_row r cross join unnest(r.members) with ordinality as m (name, n)
            where r.import_id = :import""";

    private static final String CONTACTS = """
            insert into projects_contact (project_id, position, purpose, name, phone, email)
            select r.project_id, c.n - 1, c.v ->> 'purpose', c.v ->> 'name', c.v ->> 'phone', c.v ->> 'email'
            from projects_import_row r cross join jsonb_array_elements(r.parts -> 'contacts') with ordinality c (v, n)
            where r.import_id = :import""";

    private static final String RIGHTS = """
            insert into projects_ip_right (project_id, position, number, kind, legal_state, holder, inventors, pledged,
                licensed)
            select r.project_id, i.n - 1, i.v ->> 'number', i.v ->> 'kind', i.v ->> 'legalState', i.v ->> 'holder',
                i.v ->> 'inventors', (i.v ->> 'pledged')::boolean, (i.v ->> 'licensed')::boolean
            from projects_import_row r cross join jsonb_array_elements(r.parts -> 'rights') with ordinality i (v, n)
            where r.import_id = :import""";

    private static final String NEEDS = """
            insert into projects_need (project_id, position, kind, text)
            select r.project_id, d.n - 1, d.v ->> 'kind', d.v ->> 'text'
            from projects_import_row r cross join jsonb_array_elements(r.parts -> 'needs') with ordinality d (v, n)
            where r.import_id = :import""";

    private static final String TAGS = """
            insert into projects_tag (project_id, position, tag)
            select r.project_id, t.n - 1, t.tag
            from projects_import_row r cross join unnest(r.tags) with ordinality as t (tag, n)
            where r.import_id = :import""";

    private static final String NUMBERS = """
            insert into projects_external_number (project_id, system, number)
            select r.project_id, n.system, n.number
            from projects_import_row r cross join unnest(r.systems, r.numbers) as n (system, number)
            where r.import_id = :import""";

    private static final String PROPOSALS = """
            insert into projects_proposal (id, version, project_id, kind, state, target_status, target_stage,
                effective_on, exit_kind, reason, document, import_id, proposed_by, proposed_by_name, proposed_at)
            select nextval('projects_proposal_seq'), 0, project_id, 'TAKE_OVER', 'OPEN', :status, stage,
                :on, nullif(:exit, ''), :file, :document, :import, :by, :byName, :at
            from projects_import_row where import_id = :import order by row_number""";

    /** In the order in which they must run. */
    static final List<String> INSERTS =
            List.of(PROJECTS, TRANSITIONS, PARTICIPANTS, MEMBERS, CONTACTS, RIGHTS, NEEDS, TAGS, NUMBERS);

    /** The list's picture of the new projects is drawn once, not after each of the inserts; see the triggers. */
    static final String HOLD_LISTING = "select set_config('baseportal.listing', 'held', true)";

    static final String DRAW_LISTING = """
            select set_config('baseportal.listing', '', true), projects_refresh_listing(
                (select array_agg(project_id) from projects_import_row where import_id = :import))""";

    static final String CLEAR = "delete from projects_import_row where import_id = :import";

    private ImportedSql() {}

    static Map<String, Object> values(ImportRun run, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("import", run.id());
        values.put("by", run.importer().id().value());
        values.put("uploader", run.uploader().value());
        values.put("byName", run.importer().displayName());
        values.put("at", at.atOffset(ZoneOffset.UTC));
        values.put("today", Days.of(at));
        values.put("file", run.fileName());
        return values;
    }

    static void propose(JdbcClient jdbc, Map<String, Object> values, TakeOverSettings.Target target) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("status", target.status().name());
        all.put("exit", target.exit() == null ? "" : target.exit().name());
        all.put("on", target.on());
        all.put("document", target.document());
        jdbc.sql(PROPOSALS).params(all).update();
    }
}
