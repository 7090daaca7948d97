-- Browsers in which somebody has signed in with the right password, by the digest of their cookie's value: failed
-- sign-ins of strangers, even from the same address, never make their owners wait.
create table accounts_known_browser (
    digest  text        primary key check (length(digest) = 64),
    user_id bigint      not null references accounts_user (id),
    seen_at timestamptz not null
);
create index accounts_known_browser_time on accounts_known_browser (seen_at);
