-- Experts' advice before a gate: asked for by the base, given once, and never after the gate was decided.
create sequence milestones_advice_seq start with 50 increment by 50;
create table milestones_advice (
    id            bigint primary key,
    project_id    bigint      not null references milestones_plan (project_id),
    stage         text        not null check (milestones_stage_rank(stage) is not null),
    decisions     integer     not null check (decisions >= 0), -- taken before: which of the project's gates it is
    adviser_id    bigint      not null references accounts_user (id),
    adviser_name  text        not null,
    question      text check (length(question) between 1 and 2000),
    due_on        date        not null,
    asked_by      bigint      not null references accounts_user (id),
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    state         text        not null default 'ASKED' check (state in ('ASKED', 'GIVEN', 'DECLINED')),
    advice        text check (advice in ('GO', 'CONDITIONAL_GO', 'HOLD', 'BACK', 'STOP')),
    evidence      smallint check (evidence between 1 and 10),
    technology    smallint check (technology between 1 and 10),
    regulation    smallint check (regulation between 1 and 10),
    market        smallint check (market between 1 and 10),
    means         smallint check (means between 1 and 10),
    words         text check (length(words) between 1 and 4000),
    answered_at   timestamptz,
    constraint milestones_advice_once unique (project_id, decisions, adviser_id),
    constraint milestones_advice_by_another check (adviser_id <> asked_by),
    constraint milestones_advice_whole check (case state
        when 'ASKED' then num_nonnulls(advice, evidence, technology, regulation, market, means, words, answered_at) = 0
        when 'GIVEN' then num_nulls(advice, evidence, technology, regulation, market, means, words, answered_at) = 0
        else words is not null and answered_at is not null
            and num_nonnulls(advice, evidence, technology, regulation, market, means) = 0 end)
);
create index milestones_advice_of_adviser on milestones_advice (adviser_id, state, due_on);
revoke update, delete, truncate on milestones_advice from ${app_role};
grant update (state, advice, evidence, technology, regulation, market, means, words, answered_at)
    on milestones_advice to ${app_role};

create function milestones_guard_advice() returns trigger language plpgsql as $$
declare
    project projects_project%rowtype;
begin
    perform 1 from milestones_plan p where p.project_id = new.project_id for no key update;
    select * into project from projects_project p where p.id = new.project_id;
    if project.archived or project.status <> 'INCUBATING' or project.stage <> new.stage
        or new.decisions <> (select count(*) from milestones_gate g where g.project_id = new.project_id) then
        raise exception 'the gate was decided' using errcode = 'check_violation',
            constraint = 'milestones_advice_before_the_gate';
    end if;
    if tg_op = 'INSERT' and new.adviser_id in (project.created_by, coalesce(project.importer_id, 0),
        coalesce(project.owner_id, 0)) then
        raise exception 'the adviser is tied to the project' using errcode = 'check_violation',
            constraint = 'milestones_advice_adviser_is_free';
    end if;
    if tg_op = 'UPDATE' and old.state <> 'ASKED' then
        raise exception 'advice is given once' using errcode = 'check_violation',
            constraint = 'milestones_advice_is_final';
    end if;
    return new;
end $$;
create trigger milestones_advice_guarded before insert or update on milestones_advice
    for each row execute function milestones_guard_advice();
