-- What belongs to one project and to nothing else.
create table projects_participant (
    project_id bigint  not null references projects_project (id),
    position   integer not null,
    partner_id bigint  not null references partners_partner (id),
    primary key (project_id, position)
);
create index projects_participant_by_partner on projects_participant (partner_id);

create table projects_member (
    project_id bigint  not null references projects_project (id),
    position   integer not null,
    name       text    not null check (length(name) between 1 and 60),
    title      text check (length(title) <= 60),
    unit       text check (length(unit) <= 200),
    task       text check (length(task) <= 200),
    primary key (project_id, position)
);
create index projects_member_by_name on projects_member (name);

create table projects_contact (
    project_id bigint  not null references projects_project (id),
    position   integer not null,
    purpose    text    not null check (purpose in ('PROJECT', 'MONEY')),
    name       text    not null check (length(name) between 1 and 60),
    phone      text check (length(phone) <= 40),
    email      text check (length(email) <= 200),
    primary key (project_id, position)
);

create table projects_ip_right (
    project_id  bigint  not null references projects_project (id),
    position    integer not null,
    number      text    not null check (length(number) between 1 and 60),
    kind        text    not null check (kind in
        ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'SOFTWARE', 'PCT', 'TRADEMARK', 'KNOW_HOW', 'OTHER')),
    legal_state text    not null check (legal_state in ('APPLIED', 'PUBLISHED', 'GRANTED', 'LAPSED', 'REFUSED')),
    holder      text check (length(holder) <= 200),
    inventors   text check (length(inventors) <= 300),
    pledged     boolean not null default false,
    licensed    boolean not null default false,
    primary key (project_id, position)
);
create index projects_ip_right_by_number on projects_ip_right (number);

create table projects_need (
    project_id bigint  not null references projects_project (id),
    position   integer not null,
    kind       text    not null check (kind in
        ('MANUFACTURING', 'CLINICAL', 'CAPITAL', 'REGISTRATION', 'CHANNEL', 'SPACE', 'RESEARCH')),
    text       text check (length(text) <= 500),
    primary key (project_id, position)
);
create index projects_need_by_kind on projects_need (kind, project_id);

create table projects_tag (
    project_id bigint  not null references projects_project (id),
    position   integer not null,
    tag        text    not null check (length(tag) between 1 and 30),
    primary key (project_id, position)
);
create index projects_tag_by_tag on projects_tag (tag, project_id);

-- The number a project carries elsewhere. One number of one system belongs to one project.
create table projects_external_number (
    project_id bigint  not null references projects_project (id),
    system     text    not null check (length(system) between 1 and 40),
    number     text    not null check (length(number) between 1 and 80),
    primary key (system, number)
);
create index projects_external_number_by_project on projects_external_number (project_id);

-- The year's list of key projects.
create sequence projects_key_mark_seq start with 50 increment by 50;
create table projects_key_mark (
    id         bigint primary key,
    project_id bigint      not null references projects_project (id),
    year       integer     not null check (year between 2012 and 2100),
    rank       integer     not null check (rank between 1 and 999),
    reason     text        not null check (length(reason) between 1 and 500),
    marked_by  bigint      not null references accounts_user (id),
    marked_at  timestamptz not null,
    version    bigint      not null default 0,
    constraint projects_key_mark_one_rank unique (year, rank) deferrable initially deferred,
    constraint projects_key_mark_once unique (year, project_id)
);
create index projects_key_mark_by_project on projects_key_mark (project_id);

-- Who besides staff may see a project: written through the facade, joined in list, count, search and export.
create table projects_access (
    project_id bigint not null references projects_project (id),
    user_id    bigint not null references accounts_user (id),
    level      text   not null check (level in ('TITLE', 'FULL')),
    primary key (user_id, project_id)
);
create index projects_access_by_project on projects_access (project_id);

-- What somebody typed into a long form and has not saved yet.
create table projects_form_draft (
    user_id    bigint      not null references accounts_user (id),
    form_key   text        not null check (length(form_key) <= 100),
    payload    text        not null check (length(payload) <= 400000),
    version    bigint,
    saved_at   timestamptz not null,
    primary key (user_id, form_key)
);
