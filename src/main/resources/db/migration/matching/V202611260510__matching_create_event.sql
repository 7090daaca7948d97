-- 对接会: one day on which projects and organisations meet at tables, slot after slot.
create sequence matching_event_seq start with 50 increment by 50;
create table matching_event (
    id           bigint      primary key,
    token        uuid        not null unique,
    title        text        not null check (length(title) between 1 and 200),
    place        text check (length(place) between 1 and 200),
    held_on      date        not null check (held_on between date '2012-01-01' and date '2100-12-31'),
    starts_at    time        not null,
    slot_minutes integer     not null check (slot_minutes between 5 and 240),
    slots        integer     not null check (slots between 1 and 40),
    tables       integer     not null check (tables between 1 and 60),
    state        text        not null default 'PLANNED' check (state in ('PLANNED', 'CLOSED', 'CANCELLED')),
    created_by   bigint      not null references accounts_user (id),
    created_name text        not null,
    created_at   timestamptz not null,
    version      bigint      not null default 0,
    constraint matching_event_one_day check
        (extract(hour from starts_at) * 60 + extract(minute from starts_at) + slots * slot_minutes <= 1440)
);
create index matching_event_by_day on matching_event (held_on desc, id desc);
revoke delete, truncate on matching_event from ${app_role};

create table matching_event_project (
    event_id   bigint not null references matching_event (id),
    project_id bigint not null references projects_project (id),
    primary key (event_id, project_id)
);
create index matching_event_project_by_project on matching_event_project (project_id);
create table matching_event_partner (
    event_id   bigint not null references matching_event (id),
    partner_id bigint not null references partners_partner (id),
    primary key (event_id, partner_id)
);
create index matching_event_partner_by_partner on matching_event_partner (partner_id);
-- Who of the base sits with them.
create table matching_event_host (
    event_id bigint not null references matching_event (id),
    user_id  bigint not null references accounts_user (id),
    primary key (event_id, user_id)
);
create index matching_event_host_by_user on matching_event_host (user_id);

-- One meeting. Its time follows from its event (trigger), so that no two of one project, organisation or person
-- overlap, whatever events they belong to. A range of one id needs no extension for the index.
create sequence matching_meeting_seq start with 50 increment by 50;
create table matching_meeting (
    id              bigint      primary key,
    event_id        bigint      not null,
    project_id      bigint      not null,
    partner_id      bigint      not null,
    kind            text        not null check (kind in
        ('MANUFACTURING', 'CLINICAL', 'CAPITAL', 'REGISTRATION', 'CHANNEL', 'SPACE', 'RESEARCH')),
    slot            integer     not null check (slot >= 1),
    place           integer     not null check (place >= 1),
    person_id       bigint references accounts_user (id),
    during          tstzrange   not null,
    score           integer     not null check (score between 0 and 100),
    state           text        not null default 'PLANNED' check (state in
        ('PLANNED', 'FOLLOW_UP', 'NO_INTEREST', 'ABSENT', 'CANCELLED')),
    words           text check (length(words) between 1 and 2000),
    introduction_id bigint references matching_introduction (id),
    noted_by        text,
    noted_at        timestamptz,
    version         bigint      not null default 0,
    constraint matching_meeting_project foreign key (event_id, project_id)
        references matching_event_project (event_id, project_id),
    constraint matching_meeting_partner foreign key (event_id, partner_id)
        references matching_event_partner (event_id, partner_id),
    constraint matching_meeting_noted check ((state in ('PLANNED', 'CANCELLED')) or
        (noted_by is not null and noted_at is not null)),
    constraint matching_meeting_project_free exclude using gist
        (int8range(project_id, project_id, '[]') with &&, during with &&) where (state <> 'CANCELLED')
        deferrable initially immediate,
    constraint matching_meeting_partner_free exclude using gist
        (int8range(partner_id, partner_id, '[]') with &&, during with &&) where (state <> 'CANCELLED')
        deferrable initially immediate,
    constraint matching_meeting_person_free exclude using gist
        (int8range(person_id, person_id, '[]') with &&, during with &&)
        where (state <> 'CANCELLED' and person_id is not null) deferrable initially immediate
);
create unique index matching_meeting_place_free on matching_meeting (event_id, slot, place)
    where state <> 'CANCELLED';
create unique index matching_meeting_once on matching_meeting (event_id, project_id, partner_id)
    where state <> 'CANCELLED';
create index matching_meeting_by_partner on matching_meeting (partner_id);
create index matching_meeting_by_project on matching_meeting (project_id);
revoke truncate on matching_meeting from ${app_role};

create function matching_guard_meeting() returns trigger language plpgsql as $$
declare
    event matching_event;
begin
    select * into event from matching_event e where e.id = coalesce(new.event_id, old.event_id) for share;
    if event.state <> 'PLANNED' then
        raise exception 'the event is over' using errcode = 'check_violation', constraint = 'matching_meeting_over';
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'PLANNED' then
            raise exception 'what was noted stays' using errcode = 'check_violation',
                constraint = 'matching_meeting_stays';
        end if;
        return old;
    end if;
    if new.slot > event.slots or new.place > event.tables then
        raise exception 'no such slot or table' using errcode = 'check_violation',
            constraint = 'matching_meeting_in_table';
    end if;
    if tg_op = 'UPDATE' and (new.event_id, new.project_id, new.partner_id)
            is distinct from (old.event_id, old.project_id, old.partner_id) then
        raise exception 'the two who meet do not change' using errcode = 'check_violation',
            constraint = 'matching_meeting_pair';
    end if;
    if exists (
        select 1 from projects_project p
        join partners_partner own on own.id in (p.origin_institution_id, p.carrying_unit_id)
        join partners_partner other on other.id = new.partner_id
        where p.id = new.project_id
          and coalesce(own.merged_into, own.id) = coalesce(other.merged_into, other.id)) then
        raise exception 'a project meets others' using errcode = 'check_violation',
            constraint = 'matching_meeting_not_self';
    end if;
    new.during := tstzrange(
        ((event.held_on + event.starts_at) at time zone 'Asia/Shanghai')
            + make_interval(mins => (new.slot - 1) * event.slot_minutes),
        ((event.held_on + event.starts_at) at time zone 'Asia/Shanghai')
            + make_interval(mins => new.slot * event.slot_minutes));
    return new;
end $$;
create trigger matching_meeting_guarded before insert or update or delete on matching_meeting
    for each row execute function matching_guard_meeting();
