-- The facts of an organisation beyond its names. An organisation without a row has none of them yet.
create table partners_profile (
    partner_id     bigint primary key references partners_partner (id),
    district_code  text references partners_district (code),
    province       text check (length(province) between 1 and 40),
    city           text check (length(city) between 1 and 40),
    legal_person   text check (length(legal_person) between 1 and 60),
    founded_on     date check (founded_on between date '1800-01-01' and date '2100-12-31'),
    capital        numeric(18, 2) check (capital >= 0),
    ownership      text check (ownership in
        ('STATE', 'PRIVATE', 'FOREIGN', 'JOINT', 'COLLECTIVE', 'PUBLIC_INSTITUTION', 'OTHER')),
    size           text check (size in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
    control        text check (length(control) <= 1000),
    credit_checked date check (credit_checked between date '2000-01-01' and date '2100-12-31'),
    owner_id       bigint references accounts_user (id),
    constraint partners_profile_one_place check (district_code is null or (province is null and city is null))
);
create index partners_profile_by_district on partners_profile (district_code);
create index partners_profile_by_owner on partners_profile (owner_id) where owner_id is not null;

-- Technology fields by the code of the reference list, which the module above keeps.
create table partners_field (
    partner_id bigint not null references partners_partner (id),
    field_code text   not null check (field_code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    primary key (partner_id, field_code)
);
create index partners_field_by_code on partners_field (field_code, partner_id);
