package org.baseportal.projects.domain;

import java.util.List;

/** What {@link Project#takeOver} does, for many projects at once; {@code :ids} are the proposals. */
final class ConfirmedSql {

    private static final String PROPOSALS = """
            update projects_proposal r
            set state = 'CONFIRMED', decided_by = :by, decided_by_name = :byName, decided_at = :at,
                project_version = p.version, version = r.version + 1
            from projects_project p where p.id = r.project_id and r.id = any (cast(:ids as bigint[]))""";

    private static final String TRANSITIONS = """
            insert into projects_transition (id, project_id, verb, from_status, to_status, from_stage, to_stage,
                actor_id, actor_name, at, effective_on, reason, document, amount, due_on, exit_kind, proposal_id)
            select nextval('projects_transition_seq'), p.id, 'TAKE_OVER', p.status, r.target_status, p.stage,
                r.target_stage, :by, :byName, :at, r.effective_on, r.reason, r.document, r.approved_amount, r.due_on,
                r.exit_kind, r.id
            from projects_proposal r join projects_project p on p.id = r.project_id
            where r.id = any (cast(:ids as bigint[])) order by p.id""";

    private static final String PROJECTS = """
            update projects_project p
            set status = r.target_status, stage = r.target_stage, approved_amount = r.approved_amount,
                exit_kind = r.exit_kind,
                entry_stage = case when r.target_status in ('PUBLICISED', 'APPROVED', 'INCUBATING', 'SUSPENDED',
                    'GRADUATED', 'TERMINATED', 'REVOKED') then r.target_stage end,
                return_due_on = case when r.target_status = 'RETURNED' then r.due_on end,
                notice_ends_on = case when r.target_status = 'PUBLICISED' then r.due_on end,
                status_since = r.effective_on::timestamp at time zone 'Asia/Shanghai',
                submitted_at = r.effective_on::timestamp at time zone 'Asia/Shanghai',
                version = p.version + 1
            from projects_proposal r where r.project_id = p.id and r.id = any (cast(:ids as bigint[]))""";

    /** In the order in which they must run: the database lets a status move by a confirmed proposal only. */
    static final List<String> STATEMENTS = List.of(PROPOSALS, TRANSITIONS, PROJECTS);

    private ConfirmedSql() {}
}
