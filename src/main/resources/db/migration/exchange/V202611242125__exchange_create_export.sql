-- One row per export, whether made in the background or sent at once: the record of who took what out.
create sequence exchange_export_seq;

create table exchange_export (
    id           bigint      primary key default nextval('exchange_export_seq'),
    token        uuid        not null unique,
    definition   text        not null check (length(definition) between 1 and 40),
    wanted       jsonb       not null,
    address      text        not null,
    format       text        not null check (format in ('XLSX', 'CSV')),
    language     text        not null,
    state        text        not null,
    asked_by     bigint      not null references accounts_user (id),
    asked_name   text        not null,
    asked_at     timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    expires_at   timestamptz,
    sight        text,
    rows_total   integer     not null default 0,
    rows_done    integer     not null default 0,
    bytes        bigint      not null default 0,
    cancel_asked boolean     not null default false,
    note         text,
    constraint exchange_export_state_known check (state in
        ('WAITING', 'RUNNING', 'READY', 'SENT', 'EXPIRED', 'CANCELLED', 'FAILED')),
    constraint exchange_export_ready_has_end check ((state = 'READY') <= (expires_at is not null and sight is not null))
);
create index exchange_export_by_person on exchange_export (asked_by, id);
create index exchange_export_ready on exchange_export (expires_at) where state = 'READY';
revoke delete, truncate on exchange_export from ${app_role};

-- The file, in pieces, until it expires.
create table exchange_export_piece (
    export_id bigint  not null references exchange_export (id),
    part      integer not null,
    bytes     bytea   not null,
    primary key (export_id, part)
);
