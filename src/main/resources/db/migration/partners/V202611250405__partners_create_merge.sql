-- Who merged what into what, for ever; and which likenesses are no doubles.
create sequence partners_merge_seq start with 50 increment by 50;
create table partners_merge (
    id          bigint      primary key,
    survivor_id bigint      not null references partners_partner (id),
    merged_id   bigint      not null unique references partners_partner (id),
    reason      text        not null check (length(reason) between 1 and 500),
    by_id       bigint      not null references accounts_user (id),
    by_name     text        not null,
    at          timestamptz not null,
    constraint partners_merge_two check (survivor_id <> merged_id)
);
create index partners_merge_by_survivor on partners_merge (survivor_id);
revoke update, delete, truncate on partners_merge from ${app_role};

create table partners_distinct (
    lower_id  bigint      not null references partners_partner (id),
    higher_id bigint      not null references partners_partner (id),
    by_name   text        not null,
    at        timestamptz not null,
    primary key (lower_id, higher_id),
    constraint partners_distinct_order check (lower_id < higher_id)
);

-- An id that leads somewhere leads to one that is alive, in one step.
create function partners_refuse_chain() returns trigger language plpgsql as $$
begin
    if new.merged_into is null then
        raise exception 'a merge is not taken back' using errcode = 'check_violation',
            constraint = 'partners_partner_one_step';
    end if;
    if exists (select 1 from partners_partner p where p.id = new.merged_into and p.merged_into is not null) then
        raise exception 'merged into one that is merged itself' using errcode = 'check_violation',
            constraint = 'partners_partner_one_step';
    end if;
    if exists (select 1 from partners_partner p where p.merged_into = new.id) then
        raise exception 'others still lead here' using errcode = 'check_violation',
            constraint = 'partners_partner_one_step';
    end if;
    if old.merged_into is not null and not exists (
        select 1 from partners_merge m where m.merged_id = old.merged_into and m.survivor_id = new.merged_into) then
        raise exception 'a merge is not taken back' using errcode = 'check_violation',
            constraint = 'partners_partner_one_step';
    end if;
    return new;
end $$;
create trigger partners_partner_one_step before update of merged_into on partners_partner
    for each row when (old.merged_into is distinct from new.merged_into)
    execute function partners_refuse_chain();
