-- One row per file that somebody sent, from the upload to its result.
create sequence exchange_import_seq;

create table exchange_import (
    id            bigint      primary key default nextval('exchange_import_seq'),
    token         uuid        not null unique,
    definition    text        not null check (length(definition) between 1 and 40),
    file_name     text        not null check (length(file_name) between 1 and 255),
    file_bytes    bigint      not null check (file_bytes > 0),
    state         text        not null default 'UPLOADED',
    found         jsonb       not null,
    plan          jsonb       not null,
    run           integer     not null default 0,
    uploaded_by   bigint      not null references accounts_user (id),
    uploader_name text        not null,
    uploaded_at   timestamptz not null,
    started_by    bigint references accounts_user (id),
    started_at    timestamptz,
    finished_at   timestamptz,
    rows_total    integer     not null check (rows_total >= 0),
    rows_done     integer     not null default 0,
    rows_new      integer     not null default 0,
    rows_updated  integer     not null default 0,
    rows_skipped  integer     not null default 0,
    rows_faulty   integer     not null default 0,
    cancel_asked  boolean     not null default false,
    note          text,
    constraint exchange_import_state_known check (state in
        ('UPLOADED', 'CHECKING', 'CHECKED', 'LOADING', 'DONE', 'CANCELLED', 'FAILED')),
    constraint exchange_import_done_has_end check ((state in ('DONE', 'CANCELLED', 'FAILED')) = (finished_at is not null))
);
create index exchange_import_by_time on exchange_import (uploaded_at desc, id desc);
revoke delete, truncate on exchange_import from ${app_role};

-- The file itself, in pieces: nothing is lost when the portal is killed, and every instance can go on with it.
create table exchange_piece (
    import_id bigint  not null references exchange_import (id),
    part      integer not null,
    bytes     bytea   not null,
    primary key (import_id, part)
);

-- The rows that could not be taken, and why. The result sheet is made from these and the file.
create table exchange_faulty_row (
    import_id  bigint  not null references exchange_import (id),
    row_number integer not null,
    faults     jsonb   not null,
    primary key (import_id, row_number)
);
