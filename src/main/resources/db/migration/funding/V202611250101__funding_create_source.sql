-- A source is one pot of money of one channel, from one provider. Its budget is no column: it is the sum of entries.
create sequence funding_source_seq cache 20;
create table funding_source (
    id              bigint primary key default nextval('funding_source_seq'),
    channel         text not null check (channel in ('UNIVERSITY', 'ENTERPRISE', 'FINANCE', 'GOVERNMENT')),
    provider_id     bigint not null references partners_partner (id),
    name            text not null check (length(name) between 1 and 200),
    instrument      text not null check (instrument in ('GRANT', 'CONTRACT', 'EQUITY', 'LOAN', 'IN_KIND', 'SUBSIDY')),
    purpose         text check (length(purpose) <= 2000),
    limits          text check (length(limits) <= 1000),
    project_cap     numeric(18, 2) check (project_cap > 0),
    cofunding       numeric(5, 2) check (cofunding between 0 and 1000),
    last_on         date,
    level           text check (level in ('CENTRAL', 'CITY', 'DISTRICT')),
    timing          text check (timing in ('BEFORE', 'AFTER')),
    document_number text check (length(document_number) <= 100),
    budget_number   text check (length(budget_number) <= 100),
    use_by          date,
    archived        boolean not null default false,
    token           uuid not null unique,
    created_by      bigint not null references accounts_user (id),
    created_by_name text not null,
    created_at      timestamptz not null,
    version         bigint not null default 0,
    constraint funding_source_government check ((channel = 'GOVERNMENT') = (level is not null)),
    constraint funding_source_document check (channel <> 'GOVERNMENT' or document_number is not null)
);
create index funding_source_by_name on funding_source (name collate "zh-Hans-CN-x-icu", id);
create index funding_source_by_channel on funding_source (channel, id);
create index funding_source_by_provider on funding_source (provider_id, id);
revoke delete, truncate on funding_source from ${app_role};

-- Years: closed ones (封账) take no entry any more; a frozen one has its snapshot.
create table funding_year (
    year           integer primary key check (year between 1990 and 2200),
    closed_at      timestamptz,
    closed_by      bigint references accounts_user (id),
    closed_by_name text,
    frozen_at      timestamptz,
    frozen_by      bigint references accounts_user (id),
    frozen_by_name text,
    constraint funding_year_closed_whole check ((closed_at is null) = (closed_by is null)),
    constraint funding_year_frozen_whole check ((frozen_at is null) = (frozen_by is null))
);
revoke delete, truncate on funding_year from ${app_role};
