-- Calendar addresses: each person has at most one, it can be withdrawn, and only its hash is kept.
create table milestones_feed (
    user_id     bigint primary key references accounts_user (id),
    secret_hash text        not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz not null
);
