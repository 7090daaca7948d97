-- Calls 征集批次: dated invitations. Once published a call stays as it is; it can only be extended, for all alike.
create sequence reviews_call_seq start with 50 increment by 50;
create table reviews_call (
    id                  bigint primary key,
    name                text        not null check (length(name) between 1 and 100),
    guide               text        not null check (length(guide) between 1 and 8000),
    state               text        not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
    opens_at            timestamptz not null,
    closes_at           timestamptz not null,
    kinds               text[]      not null default '{}',
    most_per_unit       integer check (most_per_unit between 1 and 1000),
    most_per_pi         integer check (most_per_pi between 1 and 100),
    criteria_version_id bigint      not null references reviews_criteria_version (id),
    notice_days         integer     not null check (notice_days between 0 and 60),
    created_by          bigint      not null references accounts_user (id),
    created_at          timestamptz not null,
    published_at        timestamptz,
    version             bigint      not null default 0,
    constraint reviews_call_ends_later check (closes_at > opens_at),
    constraint reviews_call_kinds check (kinds <@ array
        ['DEVICE_I', 'DEVICE_II', 'DEVICE_III', 'DRUG', 'DIAGNOSTICS', 'SOFTWARE', 'OTHER']),
    constraint reviews_call_published check ((state = 'PUBLISHED') = (published_at is not null))
);
revoke delete, truncate on reviews_call from ${app_role};

create table reviews_call_extension (
    call_id     bigint      not null references reviews_call (id),
    number      integer     not null,
    closes_at   timestamptz not null,
    reason      text        not null check (length(reason) between 1 and 500),
    extended_by bigint      not null references accounts_user (id),
    extended_at timestamptz not null,
    primary key (call_id, number)
);
revoke update, delete, truncate on reviews_call_extension from ${app_role};

-- What the formal check asks, yes or no.
create table reviews_call_item (
    call_id  bigint  not null references reviews_call (id),
    position integer not null check (position between 1 and 30),
    name_zh  text    not null check (length(name_zh) between 1 and 200),
    name_en  text    not null check (length(name_en) between 1 and 300),
    primary key (call_id, position)
);

create function reviews_keep_call() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        if (new.name, new.guide, new.state, new.opens_at, new.kinds, new.criteria_version_id, new.notice_days,
                new.published_at) <> (old.name, old.guide, old.state, old.opens_at, old.kinds, old.criteria_version_id,
                old.notice_days, old.published_at)
            or new.most_per_unit is distinct from old.most_per_unit
            or new.most_per_pi is distinct from old.most_per_pi then
            raise exception 'a published call stays' using errcode = 'check_violation',
                constraint = 'reviews_call_stays';
        end if;
        if new.closes_at <> old.closes_at and not (new.closes_at > old.closes_at and exists (
            select 1 from reviews_call_extension e where e.call_id = new.id and e.closes_at = new.closes_at)) then
            raise exception 'a call is extended with a reason, for all' using errcode = 'check_violation',
                constraint = 'reviews_call_extended_with_reason';
        end if;
    elsif new.state = 'PUBLISHED' then
        if not exists (select 1 from reviews_criteria_version v
                       where v.id = new.criteria_version_id and v.state = 'PUBLISHED') then
            raise exception 'a call names published criteria' using errcode = 'check_violation',
                constraint = 'reviews_call_criteria_published';
        end if;
        if not exists (select 1 from reviews_call_item i where i.call_id = new.id) then
            raise exception 'a call says what is checked' using errcode = 'check_violation',
                constraint = 'reviews_call_has_items';
        end if;
    end if;
    return new;
end $$;
create trigger reviews_call_kept before update on reviews_call for each row execute function reviews_keep_call();

create function reviews_keep_call_item() returns trigger language plpgsql as $$
declare
    item reviews_call_item;
begin
    item := case when tg_op = 'DELETE' then old else new end;
    if exists (select 1 from reviews_call c where c.id = item.call_id and c.state = 'PUBLISHED') then
        raise exception 'a published call stays' using errcode = 'check_violation', constraint = 'reviews_call_stays';
    end if;
    return item;
end $$;
create trigger reviews_call_item_kept before insert or update or delete on reviews_call_item
    for each row execute function reviews_keep_call_item();

-- A project in a call. The call's row is locked, so that of two at the limit one comes in.
create table reviews_call_entry (
    project_id bigint primary key references projects_project (id),
    call_id    bigint      not null references reviews_call (id),
    unit_id    bigint references partners_partner (id),
    pi_name    text,
    entered_by bigint      not null references accounts_user (id),
    entered_at timestamptz not null
);
create index reviews_call_entry_by_call on reviews_call_entry (call_id, entered_at);
revoke update, delete, truncate on reviews_call_entry from ${app_role};

create function reviews_keep_entry() returns trigger language plpgsql as $$
declare
    wanted reviews_call;
begin
    select * into wanted from reviews_call c where c.id = new.call_id for update;
    if wanted.state <> 'PUBLISHED' or new.entered_at < wanted.opens_at or new.entered_at >= wanted.closes_at then
        raise exception 'the call is not open' using errcode = 'check_violation',
            constraint = 'reviews_call_entry_in_time';
    end if;
    if wanted.kinds <> '{}' and not exists (select 1 from projects_project p
        where p.id = new.project_id and p.product_kind = any (wanted.kinds)) then
        raise exception 'not this kind of product' using errcode = 'check_violation',
            constraint = 'reviews_call_entry_kind';
    end if;
    if wanted.most_per_unit <= (select count(*) from reviews_call_entry e
            join projects_project p on p.id = e.project_id and p.status <> 'WITHDRAWN'
            where e.call_id = wanted.id and e.unit_id = new.unit_id) then
        raise exception 'the unit has as many as it may' using errcode = 'check_violation',
            constraint = 'reviews_call_entry_per_unit';
    end if;
    if wanted.most_per_pi <= (select count(*) from reviews_call_entry e
            join projects_project p on p.id = e.project_id and p.status <> 'WITHDRAWN'
            where e.call_id = wanted.id and reviews_bare(e.pi_name) = reviews_bare(new.pi_name)
              and e.unit_id is not distinct from new.unit_id) then
        raise exception 'the investigator has as many as he may' using errcode = 'check_violation',
            constraint = 'reviews_call_entry_per_pi';
    end if;
    return new;
end $$;
create trigger reviews_call_entry_kept before insert on reviews_call_entry
    for each row execute function reviews_keep_entry();

-- What was handed in, each time, as it stood; never changed.
create sequence reviews_submission_seq start with 50 increment by 50;
create table reviews_submission (
    id              bigint primary key,
    project_id      bigint      not null references reviews_call_entry (project_id),
    number          integer     not null check (number > 0),
    project_version bigint      not null,
    content         text        not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted_by    bigint      not null references accounts_user (id),
    submitted_at    timestamptz not null,
    constraint reviews_submission_once unique (project_id, number)
);
revoke update, delete, truncate on reviews_submission from ${app_role};
