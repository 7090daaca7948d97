-- Who reviews, and the rounds: projects × reviewers × one published version of the criteria × a deadline.
create table reviews_reviewer (
    user_id        bigint primary key references accounts_user (id),
    institution_id bigint references partners_partner (id),
    department     text check (length(department) <= 200),
    most_at_once   integer check (most_at_once between 1 and 999),
    version        bigint not null default 0
);
create table reviews_reviewer_field (
    user_id    bigint not null references reviews_reviewer (user_id),
    field_code text   not null references projects_field (code),
    primary key (user_id, field_code)
);

create sequence reviews_round_seq start with 50 increment by 50;
create table reviews_round (
    id                  bigint primary key,
    name                text          not null check (length(name) between 1 and 100),
    mode                text          not null check (mode in ('WRITTEN', 'MEETING', 'BOTH')),
    criteria_version_id bigint        not null references reviews_criteria_version (id),
    state               text          not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    due_on              date          not null check (due_on between date '2000-01-01' and date '2100-12-31'),
    minimum_reviewers   integer       not null check (minimum_reviewers between 1 and 50),
    quorum              integer       not null check (quorum between 1 and 50),
    conflict_rule       text          not null check (conflict_rule in ('LEGAL_PERSON', 'DEPARTMENT')),
    pass_mark           numeric(5, 2) check (pass_mark between 0 and 100),
    spread_mark         numeric(5, 2) not null check (spread_mark between 0 and 100),
    created_by          bigint        not null references accounts_user (id),
    created_at          timestamptz   not null,
    opened_at           timestamptz,
    closed_at           timestamptz,
    version             bigint        not null default 0,
    constraint reviews_round_opened check ((state = 'DRAFT') = (opened_at is null)),
    constraint reviews_round_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index reviews_round_by_state on reviews_round (state, due_on);
create index reviews_round_by_criteria on reviews_round (criteria_version_id);
revoke delete on reviews_round from ${app_role};

-- Once reviewers work by them, the criteria of a round stay; only published ones may be opened.
create function reviews_keep_round() returns trigger language plpgsql as $$
begin
    if new.state = 'OPEN' and old.state = 'DRAFT' and not exists (
        select 1 from reviews_criteria_version v where v.id = new.criteria_version_id and v.state = 'PUBLISHED') then
        raise exception 'a round is opened with published criteria only' using errcode = 'check_violation',
            constraint = 'reviews_round_criteria_published';
    end if;
    if old.state <> 'DRAFT' and (new.criteria_version_id <> old.criteria_version_id or new.state = 'DRAFT'
        or old.state = 'CLOSED' and new.state <> 'CLOSED') then
        raise exception 'an open round keeps its criteria' using errcode = 'check_violation',
            constraint = 'reviews_round_keeps_criteria';
    end if;
    return new;
end $$;
create trigger reviews_round_kept before update on reviews_round
    for each row execute function reviews_keep_round();

-- A project stands in one running round at a time.
create table reviews_round_project (
    round_id   bigint      not null references reviews_round (id),
    project_id bigint      not null references projects_project (id),
    position   integer     not null,
    active     boolean     not null default true,
    added_by   bigint      not null references accounts_user (id),
    added_at   timestamptz not null,
    primary key (round_id, project_id)
);
create unique index reviews_round_project_once on reviews_round_project (project_id) where active;

-- Up to three people whom a project asks to leave out.
create table reviews_exclusion (
    project_id bigint      not null references projects_project (id),
    slot       smallint    not null check (slot between 1 and 3),
    user_id    bigint      not null references accounts_user (id),
    reason     text        not null check (length(reason) between 1 and 500),
    noted_by   bigint      not null references accounts_user (id),
    noted_at   timestamptz not null,
    primary key (project_id, slot),
    constraint reviews_exclusion_once unique (project_id, user_id)
);

create sequence reviews_assignment_seq start with 50 increment by 50;
create table reviews_assignment (
    id            bigint primary key,
    round_id      bigint      not null,
    project_id    bigint      not null,
    reviewer_id   bigint      not null references accounts_user (id),
    state         text        not null check (state in ('ASSIGNED', 'ACCEPTED', 'DECLINED', 'CONFLICT', 'WITHDRAWN')),
    how           text        not null check (how in ('HAND', 'SUGGESTED', 'BULK')),
    why           text check (length(why) <= 300),
    assigned_by   bigint      not null references accounts_user (id),
    assigned_at   timestamptz not null,
    undertaken_at timestamptz,
    answered_at   timestamptz,
    answer        text check (answer in ('SAME_UNIT', 'TEAM', 'DECIDED_BEFORE', 'LEFT_OUT', 'STUDENT_TEACHER',
                      'JOINT_WORK', 'FAMILY', 'SHARES', 'OTHER_CONFLICT', 'NOT_MY_FIELD', 'TOO_MUCH', 'OTHER')),
    answer_note   text check (length(answer_note) <= 500),
    lifted_by     bigint references accounts_user (id),
    lifted_at     timestamptz,
    lift_reason   text check (length(lift_reason) between 1 and 500),
    version       bigint      not null default 0,
    foreign key (round_id, project_id) references reviews_round_project (round_id, project_id),
    constraint reviews_assignment_once unique (round_id, project_id, reviewer_id),
    constraint reviews_assignment_undertaken check (state <> 'ACCEPTED' or undertaken_at is not null),
    constraint reviews_assignment_conflict_named check (state <> 'CONFLICT' or answer is not null),
    constraint reviews_assignment_lifted check (
        (lifted_at is null) = (lift_reason is null) and (lifted_at is null) = (lifted_by is null)),
    constraint reviews_assignment_lifted_by_other check (lifted_by <> reviewer_id)
);
create index reviews_assignment_by_reviewer on reviews_assignment (reviewer_id, state);
create index reviews_assignment_by_project on reviews_assignment (project_id, round_id);
revoke delete on reviews_assignment from ${app_role};
