-- A project's own plan: made from a template when the project is approved, then its own.
create table milestones_plan (
    project_id  bigint primary key references projects_project (id),
    template_id bigint      not null references milestones_template (id),
    entry_stage text        not null check (entry_stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    starts_on   date        not null check (starts_on between date '1900-01-01' and date '2100-12-31'),
    made_at     timestamptz not null
);
revoke delete, truncate on milestones_plan from ${app_role};

create sequence milestones_milestone_seq start with 50 increment by 50;
create table milestones_milestone (
    id              bigint primary key,
    project_id      bigint      not null references milestones_plan (project_id),
    stage           text        not null check (stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    position        integer     not null check (position between 1 and 9999),
    origin          text        not null check (origin in ('TEMPLATE', 'OWN', 'CONDITION', 'GATE')),
    name_zh         text        not null check (length(name_zh) between 1 and 200),
    name_en         text check (length(name_en) <= 300),
    detail          text check (length(detail) <= 2000),
    required        boolean     not null,
    weight          smallint    not null default 1 check (weight between 1 and 100),
    accepted_by     text        not null check (accepted_by in ('STAFF', 'APPROVER')),
    proof           text        not null check (proof in
        ('TEST', 'REPORT', 'CERTIFICATE', 'CONTRACT', 'RECORD', 'NONE')),
    owner_id        bigint references accounts_user (id),
    responsible     text check (length(responsible) <= 200),
    indicator       text check (length(indicator) <= 200),
    target          text check (length(target) <= 100),
    actual          text check (length(actual) <= 100),
    predecessor_id  bigint,
    baseline_due_on date        not null,
    due_on          date        not null check (due_on between date '1900-01-01' and date '2100-12-31'),
    status          text        not null default 'PLANNED' check (status in
        ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WAIVED', 'NOT_APPLICABLE')),
    status_since    timestamptz not null,
    reason          text check (length(reason) between 1 and 2000),
    submitted_by    bigint references accounts_user (id),
    decided_by      bigint references accounts_user (id),
    added_reason    text check (length(added_reason) <= 2000),
    version         bigint      not null default 0,
    constraint milestones_milestone_of_project unique (project_id, id),
    constraint milestones_milestone_predecessor foreign key (project_id, predecessor_id)
        references milestones_milestone (project_id, id),
    constraint milestones_milestone_reason_said check (
        status not in ('RETURNED', 'WAIVED', 'NOT_APPLICABLE') or reason is not null),
    constraint milestones_milestone_own_reason check (origin <> 'OWN' or added_reason is not null),
    constraint milestones_milestone_two_people check (status <> 'ACCEPTED'
        or (decided_by is not null and decided_by is distinct from submitted_by))
);
revoke delete, truncate on milestones_milestone from ${app_role};
create index milestones_milestone_due on milestones_milestone (due_on, id)
    where status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED');
create index milestones_milestone_by_due on milestones_milestone (due_on, id);
create index milestones_milestone_by_status on milestones_milestone (status, due_on, id);
create index milestones_milestone_by_owner on milestones_milestone (owner_id, due_on, id) where owner_id is not null;
create index milestones_milestone_after on milestones_milestone (predecessor_id) where predecessor_id is not null;

-- Every step of every milestone, for ever.
create sequence milestones_step_seq start with 50 increment by 50;
create table milestones_step (
    id           bigint primary key,
    milestone_id bigint      not null references milestones_milestone (id),
    verb         text        not null check (verb in
        ('START', 'SUBMIT', 'ACCEPT', 'RETURN', 'WAIVE', 'EXCLUDE', 'REOPEN')),
    from_status  text        not null,
    to_status    text        not null,
    actor_id     bigint      not null references accounts_user (id),
    actor_name   text        not null,
    at           timestamptz not null,
    reason       text check (length(reason) <= 2000)
);
create index milestones_step_of_milestone on milestones_step (milestone_id, id);
revoke update, delete, truncate on milestones_step from ${app_role};

-- A stage a project does not have, with the reason.
create table milestones_stage (
    project_id bigint      not null references milestones_plan (project_id),
    stage      text        not null check (stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    applicable boolean     not null,
    reason     text        not null check (length(reason) between 1 and 2000),
    decided_by bigint      not null references accounts_user (id),
    decided_by_name text   not null,
    decided_at timestamptz not null,
    primary key (project_id, stage)
);
revoke delete, truncate on milestones_stage from ${app_role};
