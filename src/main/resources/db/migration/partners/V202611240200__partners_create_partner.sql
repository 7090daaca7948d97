-- Organisations. An id is handed out for ever: a merged organisation keeps its row and points to the survivor.
create sequence partners_partner_seq start with 50 increment by 50;

create table partners_partner (
    id           bigint primary key,
    name_zh      varchar(200) not null check (name_zh <> ''),
    name_en      varchar(300),
    short_name   varchar(100),
    name_key     varchar(400) not null check (name_key <> ''),
    kind         varchar(20)  not null
        check (kind in ('ENTERPRISE', 'INVESTOR', 'CLINICAL_SITE', 'UNIVERSITY', 'GOVERNMENT', 'SERVICE')),
    credit_code  varchar(18) check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    area         varchar(100),
    merged_into  bigint references partners_partner (id) check (merged_into <> id),
    archived     boolean      not null default false,
    create_token uuid unique,
    created_at   timestamptz  not null,
    created_by   varchar(100) not null,
    updated_at   timestamptz  not null,
    version      bigint       not null default 0
);

-- Two organisations never carry the same name: imports that run at once meet here (ON CONFLICT).
create unique index partners_partner_name_key on partners_partner (name_key);
-- A code belongs to one living organisation.
create unique index partners_partner_credit_code on partners_partner (credit_code) where merged_into is null;
create index partners_partner_merged_into on partners_partner (merged_into) where merged_into is not null;
create index partners_partner_by_name on partners_partner (name_zh collate "zh-Hans-CN-x-icu", id);
create index partners_partner_by_kind on partners_partner (kind, name_zh collate "zh-Hans-CN-x-icu", id);
create index partners_partner_by_created on partners_partner (created_at, id);

-- Other names under which an organisation is found: former names, abbreviations, foreign names.
create table partners_name (
    partner_id bigint       not null references partners_partner (id),
    name       varchar(300) not null check (name <> ''),
    name_key   varchar(400) not null check (name_key <> ''),
    kind       varchar(10)  not null check (kind in ('FORMER', 'ALIAS')),
    primary key (partner_id, name_key)
);
create unique index partners_name_key on partners_name (name_key);
