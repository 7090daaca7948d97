-- Whose a session was, after it has ended: by the digest of its id, so that the id itself stays secret.
create table accounts_past_session (
    digest       text        primary key check (length(digest) = 64),
    user_id      bigint      not null references accounts_user (id),
    signed_in_at timestamptz not null
);
create index accounts_past_session_time on accounts_past_session (signed_in_at);

-- A form that arrived after the session had ended: kept for its sender alone, for a day, until he signs in again.
create table accounts_sent_form (
    id      uuid        primary key,
    user_id bigint      not null references accounts_user (id),
    address text        not null check (length(address) <= 2000 and address ~ '^/([^/\\]|$)'),
    payload text        not null check (length(payload) <= 400000),
    kept_at timestamptz not null
);
create index accounts_sent_form_user on accounts_sent_form (user_id, kept_at);
