-- Months of the base's account that were reconciled and signed, with the sums that were signed. A month can be signed
-- again after a correction; what was signed before stays.
create sequence funding_signed_month_seq cache 20;
create table funding_signed_month (
    id             bigint primary key default nextval('funding_signed_month_seq'),
    month          date        not null check (extract(day from month) = 1),
    ledger_in      numeric(18, 2) not null,
    ledger_out     numeric(18, 2) not null,
    signed_by      bigint      not null references accounts_user (id),
    signed_by_name text        not null,
    signed_at      timestamptz not null
);
create index funding_signed_month_by_month on funding_signed_month (month, id);
revoke update, delete, truncate on funding_signed_month from ${app_role};
