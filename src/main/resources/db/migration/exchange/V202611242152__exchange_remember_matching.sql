-- Which column of a file was matched to what, for each set of headings, as last confirmed.
create table exchange_matching (
    definition text   not null,
    headings   text   not null,
    matching   jsonb  not null,
    import_id  bigint not null references exchange_import (id),
    digest     text   generated always as (md5(headings)) stored,
    unique (definition, digest)
);

-- An import can be taken back.
alter table exchange_import
    add column undone_by   bigint references accounts_user (id),
    add column undone_name text,
    add column undone_at   timestamptz,
    add column undo_reason text check (length(undo_reason) <= 500),
    drop constraint exchange_import_state_known,
    drop constraint exchange_import_done_has_end,
    add constraint exchange_import_state_known check (state in
        ('UPLOADED', 'CHECKING', 'CHECKED', 'LOADING', 'DONE', 'UNDONE', 'CANCELLED', 'FAILED')),
    add constraint exchange_import_done_has_end check (
        (state in ('DONE', 'UNDONE', 'CANCELLED', 'FAILED')) = (finished_at is not null)),
    add constraint exchange_import_undone_by_somebody check ((state = 'UNDONE') = (undone_by is not null));
