-- The bare form of each name (org.baseportal.partners.domain.Likeness) with its pieces, and which records are alike.
-- Kept by the application whenever names have changed since; nobody compares all names with all others on a page.
create table partners_bare (
    partner_id  bigint  primary key references partners_partner (id),
    name_zh     text    not null,
    credit_code text,
    bare        text    not null,
    pairs       text[]  not null,
    compared    boolean not null default false
);
create index partners_bare_pairs on partners_bare using gin (pairs);
create index partners_bare_bare on partners_bare (bare);
create index partners_bare_code on partners_bare (credit_code) where credit_code is not null;
create index partners_bare_open on partners_bare (partner_id) where not compared;

create table partners_likely (
    lower_id  bigint   not null references partners_partner (id),
    higher_id bigint   not null references partners_partner (id),
    percent   integer  not null check (percent between 0 and 100),
    same_code boolean  not null,
    primary key (lower_id, higher_id),
    constraint partners_likely_order check (lower_id < higher_id)
);
create index partners_likely_first on partners_likely (percent desc, lower_id, higher_id);
create index partners_likely_higher on partners_likely (higher_id);
