-- Every step of every project, for ever: the application may add, never change.
create sequence projects_transition_seq start with 50 increment by 50;
create table projects_transition (
    id               bigint primary key,
    project_id       bigint      not null references projects_project (id),
    verb             text        not null check (verb in
        ('REGISTER', 'SUBMIT', 'ACCEPT', 'RETURN', 'REFUSE', 'APPROVE', 'CONFIRM', 'OBJECTION', 'DEFER', 'RESUME',
         'REJECT', 'RECONSIDER', 'START', 'SUSPEND', 'GRADUATE', 'TERMINATE', 'REVOKE', 'WITHDRAW', 'LAPSE',
         'ARCHIVE', 'RESTORE', 'TAKE_OVER', 'CORRECT')),
    from_status      text,
    to_status        text        not null,
    from_stage       text,
    to_stage         text        not null,
    actor_id         bigint references accounts_user (id),
    actor_name       text        not null,
    at               timestamptz not null,
    effective_on     date        not null,
    reason           text check (length(reason) <= 2000),
    document         text check (length(document) <= 300),
    minutes_number   text check (length(minutes_number) <= 100),
    minutes_on       date,
    amount           numeric(18, 2) check (amount >= 0),
    amount_before    numeric(18, 2),
    due_on           date,
    due_before       date,
    exit_kind        text,
    simple_procedure boolean     not null default false,
    corrects_id      bigint unique references projects_transition (id),
    proposal_id      bigint
);
create index projects_transition_by_project on projects_transition (project_id, id);
create index projects_transition_by_time on projects_transition (at desc, id desc);
revoke update, delete, truncate on projects_transition from ${app_role};

-- Taking over and correction: one proposes, another confirms.
create sequence projects_proposal_seq start with 50 increment by 50;
create table projects_proposal (
    id               bigint primary key,
    project_id       bigint      not null references projects_project (id),
    kind             text        not null check (kind in ('TAKE_OVER', 'CORRECTION')),
    state            text        not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'DECLINED')),
    target_status    text        not null,
    target_stage     text        not null,
    effective_on     date        not null,
    approved_amount  numeric(18, 2) check (approved_amount >= 0),
    exit_kind        text,
    transition_id    bigint references projects_transition (id),
    reason           text        not null check (length(reason) between 1 and 2000),
    document         text        not null check (length(document) between 1 and 300),
    import_id        bigint,
    proposed_by      bigint      not null references accounts_user (id),
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    decided_by       bigint references accounts_user (id),
    decided_by_name  text,
    decided_at       timestamptz,
    decision_note    text check (length(decision_note) <= 2000),
    project_version  bigint,
    version          bigint      not null default 0,
    constraint projects_proposal_two_people check (state <> 'CONFIRMED' or decided_by <> proposed_by),
    constraint projects_proposal_decided check ((state = 'OPEN') = (decided_at is null)),
    constraint projects_proposal_correction_names_step check ((kind = 'CORRECTION') = (transition_id is not null))
);
create unique index projects_proposal_one_open on projects_proposal (project_id) where state = 'OPEN';
create index projects_proposal_by_project on projects_proposal (project_id, id);
create index projects_proposal_open on projects_proposal (kind, proposed_at) where state = 'OPEN';
create index projects_proposal_by_import on projects_proposal (import_id) where import_id is not null;
revoke delete, truncate on projects_proposal from ${app_role};
