-- Filters of the list of projects that people keep under a name.
create sequence projects_view_seq increment by 50;

create table projects_view (
    id         bigint primary key default nextval('projects_view_seq'),
    owner_id   bigint      not null references accounts_user (id),
    name       text        not null check (name = btrim(name) and length(name) between 1 and 60),
    choice     text        not null check (length(choice) between 1 and 4000 and choice like '?%'),
    shared     boolean     not null,
    created_at timestamptz not null,
    constraint projects_view_name_once unique (owner_id, name)
);

create index projects_view_shared on projects_view (name) where shared;
