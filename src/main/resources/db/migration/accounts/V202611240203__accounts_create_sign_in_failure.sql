-- Failed sign-ins, counted per name and client address (NAME) and per client address (CLIENT). Keys are digests: a
-- password typed into the wrong field does not end up here.
create table accounts_sign_in_failure (
    kind          text        not null,
    key           text        not null,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz,
    primary key (kind, key),
    constraint accounts_sign_in_failure_kind_known check (kind in ('NAME', 'CLIENT'))
);

create index accounts_sign_in_failure_by_age on accounts_sign_in_failure (last_at);
