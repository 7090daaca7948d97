-- Visits, calls and meetings: added, never changed. A mistake is set right by another entry.
create sequence partners_dealing_seq start with 50 increment by 50;
create table partners_dealing (
    id         bigint      primary key,
    partner_id bigint      not null references partners_partner (id),
    token      uuid        not null unique,
    kind       text        not null check (kind in ('VISIT', 'CALL', 'MEETING', 'LETTER', 'OTHER')),
    happened   date        not null,
    people     text check (length(people) <= 300),
    words      text        not null check (length(words) between 1 and 2000),
    by_id      bigint      not null references accounts_user (id),
    by_name    text        not null,
    at         timestamptz not null
);
create index partners_dealing_by_partner on partners_dealing (partner_id, happened desc, id desc);
revoke update, delete, truncate on partners_dealing from ${app_role};

-- 限制合作名单: with reason, source and dates. An entry ends or is lifted, it is never taken away.
create sequence partners_restriction_seq start with 50 increment by 50;
create table partners_restriction (
    id            bigint      primary key,
    partner_id    bigint      not null references partners_partner (id),
    reason        text        not null check (length(reason) between 1 and 1000),
    source        text        not null check (length(source) between 1 and 300),
    starts_on     date        not null,
    ends_on       date,
    by_id         bigint      not null references accounts_user (id),
    by_name       text        not null,
    at            timestamptz not null,
    lifted_on     date,
    lifted_by     text,
    lifted_reason text check (length(lifted_reason) between 1 and 1000),
    constraint partners_restriction_dates check (ends_on >= starts_on),
    constraint partners_restriction_lifted check (
        (lifted_on is null) = (lifted_by is null) and (lifted_on is null) = (lifted_reason is null))
);
create index partners_restriction_by_partner on partners_restriction (partner_id);
-- Whether one holds today is asked for whole lists: one at a time for an organisation.
create unique index partners_restriction_one on partners_restriction (partner_id) where lifted_on is null;
revoke delete, truncate on partners_restriction from ${app_role};
revoke update on partners_restriction from ${app_role};
grant update (lifted_on, lifted_by, lifted_reason) on partners_restriction to ${app_role};
