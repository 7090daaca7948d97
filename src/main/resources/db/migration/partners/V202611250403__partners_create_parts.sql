-- What belongs to one organisation. A row keeps the id it was entered under; a merge is followed when it is read.
create sequence partners_capability_seq start with 50 increment by 50;
create table partners_capability (
    id           bigint  primary key,
    partner_id   bigint  not null references partners_partner (id),
    kind         text    not null check (kind in
        ('MANUFACTURING', 'CLINICAL', 'CAPITAL', 'REGISTRATION', 'CHANNEL', 'SPACE', 'RESEARCH')),
    words        text check (length(words) <= 1000),
    area         integer check (area between 1 and 9999999),
    certificates text check (length(certificates) <= 300),
    ticket_min   numeric(18, 2) check (ticket_min >= 0),
    ticket_max   numeric(18, 2) check (ticket_max >= ticket_min),
    indications  text check (length(indications) <= 300),
    beds         integer check (beds between 1 and 99999),
    stage_from   smallint not null default 1 check (stage_from between 1 and 5),
    stage_to     smallint not null default 5 check (stage_to between 1 and 5),
    places       integer check (places between 0 and 999),
    constraint partners_capability_once unique (partner_id, kind),
    constraint partners_capability_stages check (stage_from <= stage_to)
);
create index partners_capability_by_kind on partners_capability (kind, partner_id);

create sequence partners_qualification_seq start with 50 increment by 50;
create table partners_qualification (
    id          bigint primary key,
    partner_id  bigint not null references partners_partner (id),
    kind        text   not null check (kind in
        ('HIGH_TECH', 'SPECIALISED', 'PRODUCTION_LICENCE', 'GMP', 'ISO13485', 'CLINICAL_FILING', 'FUND_FILING', 'OTHER')),
    number      text   not null check (length(number) between 1 and 80),
    valid_from  date,
    valid_to    date,
    constraint partners_qualification_once unique (partner_id, kind, number),
    constraint partners_qualification_dates check (valid_to >= valid_from)
);

-- Membership of a programme has a kind, a phase and dates; it is no yes or no.
create sequence partners_membership_seq start with 50 increment by 50;
create table partners_membership (
    id         bigint primary key,
    partner_id bigint not null references partners_partner (id),
    programme  text   not null check (length(programme) between 1 and 60),
    kind       text check (length(kind) between 1 and 40),
    phase      text check (length(phase) between 1 and 40),
    starts_on  date   not null,
    ends_on    date,
    constraint partners_membership_once unique (partner_id, programme, starts_on),
    constraint partners_membership_dates check (ends_on >= starts_on)
);

-- A person of the organisation. Without his consent neither number nor address is kept.
create sequence partners_contact_seq start with 50 increment by 50;
create table partners_contact (
    id         bigint primary key,
    partner_id bigint not null references partners_partner (id),
    name       text   not null check (length(name) between 1 and 60),
    position   text check (length(position) <= 60),
    phone      text check (length(phone) <= 40),
    email      text check (length(email) <= 200),
    consent_on date,
    constraint partners_contact_consent check (consent_on is not null or (phone is null and email is null))
);
create index partners_contact_by_partner on partners_contact (partner_id);
