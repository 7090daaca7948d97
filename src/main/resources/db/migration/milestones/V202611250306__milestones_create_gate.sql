-- Gate decisions, for ever. A stage of a project that has a plan changes only by one of them, taken in the same
-- transaction, or by a correction that a second person has confirmed for exactly this version of the project.
create sequence milestones_gate_seq start with 50 increment by 50;
create table milestones_gate (
    id               bigint primary key,
    project_id       bigint      not null references milestones_plan (project_id),
    decision         text        not null check (decision in ('GO', 'CONDITIONAL_GO', 'HOLD', 'BACK', 'STOP')),
    from_stage       text        not null,
    to_stage         text,
    reason           text        not null check (length(reason) between 1 and 2000),
    minutes_number   text        not null check (length(minutes_number) between 1 and 100),
    minutes_on       date        not null,
    condition_text   text check (length(condition_text) between 1 and 2000),
    condition_due_on date,
    decided_by       bigint      not null references accounts_user (id),
    decided_by_name  text        not null,
    decided_at       timestamptz not null,
    constraint milestones_gate_leads_somewhere check (case decision
        when 'HOLD' then to_stage is null
        when 'STOP' then to_stage is null
        when 'BACK' then coalesce(milestones_stage_rank(to_stage) < milestones_stage_rank(from_stage), false)
        else coalesce(milestones_stage_rank(to_stage) > milestones_stage_rank(from_stage), false) end),
    constraint milestones_gate_condition check (
        (decision = 'CONDITIONAL_GO') = (condition_text is not null)
        and (condition_text is null) = (condition_due_on is null))
);
create index milestones_gate_of_project on milestones_gate (project_id, id);
revoke update, delete, truncate on milestones_gate from ${app_role};

create function milestones_guard_gate() returns trigger language plpgsql as $$
declare
    project projects_project%rowtype;
begin
    perform 1 from milestones_plan p where p.project_id = new.project_id for no key update;
    select * into project from projects_project p where p.id = new.project_id;
    if project.archived or project.status <> 'INCUBATING' or project.stage <> new.from_stage then
        raise exception 'the project does not stand at this gate' using errcode = 'check_violation',
            constraint = 'milestones_gate_project_stands_there';
    end if;
    if new.decision in ('GO', 'CONDITIONAL_GO') then
        if exists (select 1 from milestones_milestone m
                   where m.project_id = new.project_id and m.stage = new.from_stage and m.required
                     and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')) then
            raise exception 'a required item is open' using errcode = 'check_violation',
                constraint = 'milestones_gate_nothing_open';
        end if;
        if exists (select 1 from unnest(array['KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH']) s
                   where milestones_stage_rank(s) > milestones_stage_rank(new.from_stage)
                     and milestones_stage_rank(s) < milestones_stage_rank(new.to_stage)
                     and not exists (select 1 from milestones_stage n
                                     where n.project_id = new.project_id and n.stage = s and not n.applicable)) then
            raise exception 'a stage is left out' using errcode = 'check_violation',
                constraint = 'milestones_gate_stage_by_stage';
        end if;
    end if;
    return new;
end $$;
create trigger milestones_gate_guarded before insert on milestones_gate
    for each row execute function milestones_guard_gate();

create function milestones_guard_stage() returns trigger language plpgsql as $$
begin
    if old.status not in ('APPROVED', 'INCUBATING', 'SUSPENDED', 'GRADUATED', 'TERMINATED', 'REVOKED')
       or not exists (select 1 from milestones_plan p where p.project_id = new.id) then
        return new;
    end if;
    if exists (select 1 from milestones_gate g
               where g.project_id = new.id and g.from_stage = old.stage and g.to_stage = new.stage
                 and g.xmin = pg_current_xact_id()::xid) then
        return new;
    end if;
    if exists (select 1 from projects_proposal r
               where r.project_id = new.id and r.state = 'CONFIRMED' and r.target_stage = new.stage
                 and r.project_version = old.version) then
        return new;
    end if;
    raise exception 'a stage changes only by its gate' using errcode = 'check_violation',
        constraint = 'milestones_stage_by_gate';
end $$;
create trigger milestones_stage_by_gate before update of stage on projects_project
    for each row when (old.stage is distinct from new.stage) execute function milestones_guard_stage();
