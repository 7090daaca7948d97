-- One project brought together with one organisation, from the first call to the signature.
create sequence matching_introduction_seq start with 50 increment by 50;
create table matching_introduction (
    id             bigint      primary key,
    project_id     bigint      not null references projects_project (id),
    partner_id     bigint      not null references partners_partner (id),
    kind           text        not null check (kind in
        ('MANUFACTURING', 'CLINICAL', 'CAPITAL', 'REGISTRATION', 'CHANNEL', 'SPACE', 'RESEARCH')),
    status         text        not null default 'RECOMMENDED' check (status in
        ('RECOMMENDED', 'CONTACTED', 'MEETING', 'NEGOTIATING', 'LETTER', 'SIGNED', 'DECLINED')),
    decline_reason text check (decline_reason in
        ('NO_INTEREST', 'PRICE', 'CAPACITY', 'TECHNOLOGY', 'STAGE', 'TERMS', 'PROJECT_ENDED', 'OTHER')),
    score          integer     not null check (score between 0 and 100),
    next_step      text check (length(next_step) between 1 and 300),
    next_on        date check (next_on between date '2012-01-01' and date '2100-12-31'),
    person_id      bigint      not null references accounts_user (id),
    begun_by       bigint      not null references accounts_user (id),
    begun_at       timestamptz not null,
    moved_at       timestamptz not null,
    version        bigint      not null default 0,
    constraint matching_introduction_declined check ((status = 'DECLINED') = (decline_reason is not null))
);
-- A pair is introduced once at a time.
create unique index matching_introduction_one_open on matching_introduction (project_id, partner_id)
    where status not in ('SIGNED', 'DECLINED');
create index matching_introduction_by_partner on matching_introduction (partner_id, status);
create index matching_introduction_by_project on matching_introduction (project_id);
create index matching_introduction_due on matching_introduction (person_id, next_on)
    where status not in ('SIGNED', 'DECLINED');
revoke delete, truncate on matching_introduction from ${app_role};

create table matching_edge (
    from_status text not null,
    to_status   text not null,
    primary key (from_status, to_status)
);
insert into matching_edge (from_status, to_status) values
    ('RECOMMENDED', 'CONTACTED'), ('CONTACTED', 'MEETING'), ('MEETING', 'NEGOTIATING'), ('NEGOTIATING', 'LETTER'),
    ('LETTER', 'SIGNED'), ('RECOMMENDED', 'DECLINED'), ('CONTACTED', 'DECLINED'), ('MEETING', 'DECLINED'),
    ('NEGOTIATING', 'DECLINED'), ('LETTER', 'DECLINED');
revoke insert, update, delete, truncate on matching_edge from ${app_role};

-- No step is jumped, and nobody is introduced to himself: not the organisations whose project it is, however merged.
create function matching_guard_introduction() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'RECOMMENDED' then
            raise exception 'an introduction begins with a recommendation' using errcode = 'check_violation',
                constraint = 'matching_introduction_begins';
        end if;
        if exists (
            select 1 from projects_project p
            join partners_partner own on own.id in (p.origin_institution_id, p.carrying_unit_id)
            join partners_partner other on other.id = new.partner_id
            where p.id = new.project_id
              and coalesce(own.merged_into, own.id) = coalesce(other.merged_into, other.id)) then
            raise exception 'a self-introduction' using errcode = 'check_violation',
                constraint = 'matching_introduction_not_self';
        end if;
        return new;
    end if;
    if new.project_id <> old.project_id or new.partner_id <> old.partner_id then
        raise exception 'the two who are introduced do not change' using errcode = 'check_violation',
            constraint = 'matching_introduction_pair';
    end if;
    if new.status <> old.status and not exists (
        select 1 from matching_edge e where e.from_status = old.status and e.to_status = new.status) then
        raise exception 'no way from % to %', old.status, new.status using errcode = 'check_violation',
            constraint = 'matching_introduction_legal_move';
    end if;
    return new;
end $$;
create trigger matching_introduction_guarded before insert or update on matching_introduction
    for each row execute function matching_guard_introduction();

-- Every step, for ever.
create sequence matching_step_seq start with 50 increment by 50;
create table matching_step (
    id              bigint      primary key,
    introduction_id bigint      not null references matching_introduction (id),
    from_status     text,
    to_status       text        not null,
    words           text check (length(words) between 1 and 2000),
    by_id           bigint      not null references accounts_user (id),
    by_name         text        not null,
    at              timestamptz not null
);
create index matching_step_by_introduction on matching_step (introduction_id, id);
revoke update, delete, truncate on matching_step from ${app_role};
