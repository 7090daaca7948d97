-- Screening criteria: a set has versions, a version has criteria with anchors in words. A published version never
-- changes: the application's role is held to it by triggers, whatever it sends.
create sequence reviews_criteria_seq start with 1000 increment by 50;

create table reviews_criteria_set (
    id         bigint primary key,
    name_zh    text        not null check (length(name_zh) between 1 and 100),
    name_en    text        not null check (length(name_en) between 1 and 200),
    created_by bigint references accounts_user (id),
    created_at timestamptz not null
);

create table reviews_criteria_version (
    id           bigint primary key,
    set_id       bigint      not null references reviews_criteria_set (id),
    number       integer     not null check (number between 1 and 9999),
    state        text        not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    based_on     bigint references reviews_criteria_version (id),
    note         text check (length(note) <= 500),
    created_by   bigint references accounts_user (id),
    created_at   timestamptz not null,
    published_by bigint references accounts_user (id),
    published_at timestamptz,
    retired_at   timestamptz,
    version      bigint      not null default 0,
    constraint reviews_criteria_version_number_once unique (set_id, number),
    constraint reviews_criteria_version_published check ((state = 'DRAFT') = (published_at is null)),
    constraint reviews_criteria_version_retired check ((state = 'RETIRED') = (retired_at is not null))
);
create unique index reviews_criteria_version_one_draft on reviews_criteria_version (set_id) where state = 'DRAFT';

create table reviews_criterion (
    id              bigint primary key,
    version_id      bigint        not null references reviews_criteria_version (id),
    position        integer       not null,
    code            text          not null check (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
    name_zh         text          not null check (length(name_zh) between 1 and 60),
    name_en         text          not null check (length(name_en) between 1 and 100),
    guidance_zh     text          not null check (length(guidance_zh) between 1 and 1000),
    guidance_en     text          not null check (length(guidance_en) between 1 and 2000),
    weight          numeric(5, 2) not null check (weight > 0 and weight <= 100),
    max_score       smallint      not null check (max_score in (5, 10, 100)),
    comment_below   numeric(4, 1),
    comment_above   numeric(4, 1),
    knock_out_below numeric(4, 1),
    constraint reviews_criterion_code_once unique (version_id, code),
    constraint reviews_criterion_position_once unique (version_id, position) deferrable initially deferred,
    constraint reviews_criterion_marks_on_scale check (
        (comment_below is null or comment_below between 0 and max_score)
        and (comment_above is null or comment_above between 0 and max_score)
        and (knock_out_below is null or knock_out_below between 0 and max_score))
);

create table reviews_anchor (
    criterion_id bigint        not null references reviews_criterion (id) on delete cascade,
    score        numeric(4, 1) not null check (score >= 0 and score <= 100),
    words_zh     text          not null check (length(words_zh) between 1 and 300),
    words_en     text          not null check (length(words_en) between 1 and 600),
    primary key (criterion_id, score)
);

-- The second level: what to look at under a criterion, for all products or for one kind.
create table reviews_point (
    criterion_id bigint  not null references reviews_criterion (id) on delete cascade,
    position     integer not null,
    product_kind text check (product_kind in
        ('DEVICE_I', 'DEVICE_II', 'DEVICE_III', 'DRUG', 'DIAGNOSTICS', 'SOFTWARE', 'OTHER')),
    words_zh     text    not null check (length(words_zh) between 1 and 300),
    words_en     text    not null check (length(words_en) between 1 and 600),
    primary key (criterion_id, position)
);

create function reviews_keep_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'published criteria stay' using errcode = 'check_violation',
                constraint = 'reviews_criteria_published_stay';
        end if;
        return old;
    end if;
    if old.state = 'DRAFT' and new.state = 'PUBLISHED' then
        if (select coalesce(sum(c.weight), 0) from reviews_criterion c where c.version_id = new.id) <> 100 then
            raise exception 'weights do not sum to 100' using errcode = 'check_violation',
                constraint = 'reviews_criteria_weights_sum_to_100';
        end if;
        return new;
    end if;
    if old.state = 'DRAFT' and new.state = 'DRAFT' then
        return new;
    end if;
    if old.state = 'PUBLISHED' and new.state = 'RETIRED'
        and (new.id, new.set_id, new.number, new.note, new.created_at, new.published_at)
            is not distinct from (old.id, old.set_id, old.number, old.note, old.created_at, old.published_at) then
        return new;
    end if;
    raise exception 'published criteria never change' using errcode = 'check_violation',
        constraint = 'reviews_criteria_published_stay';
end $$;
create trigger reviews_criteria_version_kept before update or delete on reviews_criteria_version
    for each row execute function reviews_keep_version();

create function reviews_begin_version() returns trigger language plpgsql as $$
begin
    if new.state <> 'DRAFT' then
        raise exception 'a version begins as a draft' using errcode = 'check_violation',
            constraint = 'reviews_criteria_begin_as_draft';
    end if;
    return new;
end $$;
create trigger reviews_criteria_version_begins before insert on reviews_criteria_version
    for each row execute function reviews_begin_version();

-- The lock keeps a publication from slipping in between this check and the end of the transaction.
create function reviews_refuse_unless_draft(wanted bigint) returns void language plpgsql as $$
declare
    found text;
begin
    select v.state into found from reviews_criteria_version v where v.id = wanted for share;
    if found is distinct from 'DRAFT' then
        raise exception 'published criteria never change' using errcode = 'check_violation',
            constraint = 'reviews_criteria_published_stay';
    end if;
end $$;

create function reviews_keep_criterion() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform reviews_refuse_unless_draft(old.version_id);
    end if;
    if tg_op <> 'DELETE' then
        perform reviews_refuse_unless_draft(new.version_id);
        return new;
    end if;
    return old;
end $$;
create trigger reviews_criterion_kept before insert or update or delete on reviews_criterion
    for each row execute function reviews_keep_criterion();

create function reviews_keep_words() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and exists (select 1 from reviews_criterion c where c.id = old.criterion_id) then
        perform reviews_refuse_unless_draft(
            (select c.version_id from reviews_criterion c where c.id = old.criterion_id));
    end if;
    if tg_op <> 'DELETE' then
        perform reviews_refuse_unless_draft(
            (select c.version_id from reviews_criterion c where c.id = new.criterion_id));
        return new;
    end if;
    return old;
end $$;
create trigger reviews_anchor_kept before insert or update or delete on reviews_anchor
    for each row execute function reviews_keep_words();
create trigger reviews_point_kept before insert or update or delete on reviews_point
    for each row execute function reviews_keep_words();
