-- How much each part of the score counts; an administrator sets it.
create table matching_weight (
    part     text    primary key check (part in
        ('CAPABILITY', 'FIELD', 'STAGE', 'DISTRICT', 'TICKET', 'WORDS', 'PAST', 'CAPACITY')),
    position integer not null,
    weight   integer not null check (weight between 0 and 100)
);
insert into matching_weight (part, position, weight) values
    ('CAPABILITY', 1, 30), ('FIELD', 2, 15), ('STAGE', 3, 10), ('DISTRICT', 4, 5),
    ('TICKET', 5, 10), ('WORDS', 6, 20), ('PAST', 7, 5), ('CAPACITY', 8, 5);
revoke insert, delete, truncate on matching_weight from ${app_role};

-- What people say of a suggestion; the latest word on a pair counts, earlier ones stay.
create sequence matching_feedback_seq start with 50 increment by 50;
create table matching_feedback (
    id         bigint      primary key,
    project_id bigint      not null references projects_project (id),
    partner_id bigint      not null references partners_partner (id),
    good       boolean     not null,
    words      text check (length(words) between 1 and 500),
    by_id      bigint      not null references accounts_user (id),
    by_name    text        not null,
    at         timestamptz not null,
    constraint matching_feedback_why check (good or words is not null)
);
create index matching_feedback_by_pair on matching_feedback (project_id, partner_id, id desc);
create index matching_feedback_by_partner on matching_feedback (partner_id);
revoke update, delete, truncate on matching_feedback from ${app_role};

-- The best open pairs, kept fresh by a job.
create table matching_pair (
    project_id bigint      not null references projects_project (id),
    partner_id bigint      not null references partners_partner (id),
    score      integer     not null check (score between 0 and 100),
    primary key (project_id, partner_id)
);
create index matching_pair_best on matching_pair (score desc, project_id, partner_id);
create table matching_freshness (
    project_id bigint      primary key references projects_project (id),
    made_at    timestamptz not null
);
create index matching_freshness_oldest on matching_freshness (made_at, project_id);
