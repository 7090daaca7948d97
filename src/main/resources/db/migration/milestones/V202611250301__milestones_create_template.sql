-- Stage plans as templates: a published version never changes, a new one begins as a copy. Projects keep theirs.
create sequence milestones_template_seq start with 50 increment by 50;
create table milestones_template (
    id           bigint primary key,
    product_kind text        not null check (product_kind in
        ('DEVICE_I', 'DEVICE_II', 'DEVICE_III', 'DRUG', 'DIAGNOSTICS', 'SOFTWARE', 'OTHER')),
    number       integer     not null check (number >= 1),
    state        text        not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
    note         text check (length(note) <= 500),
    created_by   bigint references accounts_user (id),
    created_at   timestamptz not null,
    published_by bigint references accounts_user (id),
    published_at timestamptz,
    version      bigint      not null default 0,
    constraint milestones_template_one_number unique (product_kind, number),
    constraint milestones_template_published_at check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index milestones_template_one_draft on milestones_template (product_kind) where state = 'DRAFT';

create sequence milestones_template_item_seq start with 50 increment by 50;
create table milestones_template_item (
    id          bigint primary key,
    template_id bigint   not null references milestones_template (id),
    stage       text     not null check (stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    position    integer  not null check (position between 1 and 999),
    name_zh     text     not null check (length(name_zh) between 1 and 200),
    name_en     text check (length(name_en) <= 300),
    required    boolean  not null,
    usual_days  integer  not null check (usual_days between 1 and 3650),
    accepted_by text     not null check (accepted_by in ('STAFF', 'APPROVER')),
    proof       text     not null check (proof in ('TEST', 'REPORT', 'CERTIFICATE', 'CONTRACT', 'RECORD')),
    constraint milestones_template_item_one_place unique (template_id, stage, position) deferrable initially deferred
);

create function milestones_stage_rank(stage text) returns integer language sql immutable parallel safe as $$
    select array_position(
        array['EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH'], stage)
$$;

create function milestones_keep_published() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'a published template never changes' using errcode = 'check_violation',
            constraint = 'milestones_template_published_never_changes';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger milestones_template_published_never_changes before update or delete on milestones_template
    for each row execute function milestones_keep_published();

create function milestones_keep_published_items() returns trigger language plpgsql as $$
declare
    touched bigint := case when tg_op = 'DELETE' then old.template_id else new.template_id end;
begin
    if exists (select 1 from milestones_template t
               where t.id in (touched, case when tg_op = 'UPDATE' then old.template_id else touched end)
                 and t.state = 'PUBLISHED') then
        raise exception 'a published template never changes' using errcode = 'check_violation',
            constraint = 'milestones_template_published_never_changes';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger milestones_template_item_published_never_changes
    before insert or update or delete on milestones_template_item
    for each row execute function milestones_keep_published_items();
revoke truncate on milestones_template, milestones_template_item from ${app_role};
