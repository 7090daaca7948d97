-- Planned money: instalments of a commitment, by date or on a condition, and receipts that a provider has announced.
-- What was planned stays as it was written: it can be met once and cancelled once, by another plan it is replaced.
create sequence funding_instalment_seq cache 20;
create table funding_instalment (
    id                bigint primary key default nextval('funding_instalment_seq'),
    kind              text not null check (kind in ('PAYMENT', 'RECEIPT')),
    source_id         bigint not null references funding_source (id),
    commitment_id     bigint references funding_commitment (id),
    year              integer not null check (year between 1990 and 2200),
    amount            numeric(18, 2) not null check (amount > 0),
    flow              text not null check (flow in ('BASE', 'DIRECT', 'IN_KIND')),
    condition         text not null check (condition in ('DATE', 'MILESTONE', 'GATE')),
    milestone_id      bigint references milestones_milestone (id),
    stage             text check (stage in ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL')),
    planned_on        date not null check (extract(year from planned_on) between 1990 and 2200),
    note              text check (length(note) <= 2000),
    met_at            timestamptz,
    token             uuid not null unique,
    created_by        bigint not null references accounts_user (id),
    created_by_name   text not null,
    created_at        timestamptz not null,
    cancelled_by      bigint references accounts_user (id),
    cancelled_by_name text,
    cancelled_at      timestamptz,
    cancelled_reason  text check (length(cancelled_reason) between 1 and 2000),
    constraint funding_instalment_of_commitment check ((kind = 'PAYMENT') = (commitment_id is not null)),
    constraint funding_instalment_receipt check (kind = 'PAYMENT'
        or condition = 'DATE' and flow = 'BASE' and year = extract(year from planned_on)),
    constraint funding_instalment_by_milestone check ((condition = 'MILESTONE') = (milestone_id is not null)),
    constraint funding_instalment_by_gate check ((condition = 'GATE') = (stage is not null)),
    constraint funding_instalment_met check (condition <> 'DATE' or met_at is null),
    constraint funding_instalment_cancelled check ((cancelled_at is null) = (cancelled_by is null)
        and (cancelled_at is null) = (cancelled_reason is null))
);
create index funding_instalment_by_day on funding_instalment (planned_on, id);
create index funding_instalment_by_commitment on funding_instalment (commitment_id, id);
create index funding_instalment_by_source on funding_instalment (source_id, id);
create index funding_instalment_waiting on funding_instalment (milestone_id)
    where met_at is null and milestone_id is not null;
revoke update, delete, truncate on funding_instalment from ${app_role};
grant update (met_at, cancelled_by, cancelled_by_name, cancelled_at, cancelled_reason) on funding_instalment
    to ${app_role};

alter table funding_order add column instalment_id bigint references funding_instalment (id);
create index funding_order_by_instalment on funding_order (instalment_id) where instalment_id is not null;

-- The order that pays or books an instalment: not refused, and not taken back by a reversal.
create function funding_instalment_order(instalment bigint) returns bigint language sql stable as $$
    select max(o.id) from funding_order o
    where o.instalment_id = instalment and o.state not in ('DECLINED', 'WITHDRAWN')
        and not exists (select 1 from funding_entry e join funding_entry r on r.reverses_id = e.id
            where e.order_id = o.id)
$$;

-- What is planned of a commitment's year never exceeds it, and what is planned and unpaid never what is left of it.
create function funding_check_plan(commitment bigint, of_year integer) returns void
language plpgsql security definer set search_path = public as $$
declare
    bound numeric;
    left_over numeric;
    planned numeric;
    unpaid numeric;
begin
    select coalesce(sum(balance), 0), coalesce(sum(balance) filter (where kind = 'OUTSTANDING'), 0)
        into bound, left_over from funding_account where commitment_id = commitment and year = of_year;
    select coalesce(sum(i.amount), 0), coalesce(sum(i.amount) filter (where not exists (select 1 from funding_order o
            where o.id = funding_instalment_order(i.id) and o.approved_by is not null)), 0)
        into planned, unpaid from funding_instalment i
        where i.commitment_id = commitment and i.year = of_year and i.cancelled_at is null;
    if planned > bound or unpaid > left_over then
        raise exception 'funding_instalment_within_commitment' using errcode = 'check_violation',
            constraint = 'funding_instalment_within_commitment';
    end if;
end $$;

create function funding_guard_instalment() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'UPDATE' then
        if old.met_at is not null and new.met_at is distinct from old.met_at
            or old.cancelled_at is not null and new.cancelled_at is distinct from old.cancelled_at
            or old.cancelled_at is null and new.cancelled_at is not null
                and funding_instalment_order(new.id) is not null then
            raise exception 'funding_instalment_ordered' using errcode = 'check_violation',
                constraint = 'funding_instalment_ordered';
        end if;
        return new;
    end if;
    if new.cancelled_at is not null then
        raise exception 'a plan begins alive' using errcode = 'check_violation', constraint = 'funding_instalment_cancelled';
    end if;
    if new.commitment_id is null then
        return new;
    end if;
    if not exists (select 1 from funding_commitment c where c.id = new.commitment_id and c.source_id = new.source_id
            and (new.milestone_id is null or c.project_id =
                (select m.project_id from milestones_milestone m where m.id = new.milestone_id))) then
        raise exception 'funding_instalment_elsewhere' using errcode = 'check_violation',
            constraint = 'funding_instalment_elsewhere';
    end if;
    perform 1 from funding_account where commitment_id = new.commitment_id and year = new.year order by id for update;
    return new;
end $$;
create trigger funding_instalment_guard before insert or update on funding_instalment
    for each row execute function funding_guard_instalment();

create function funding_prove_plan() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if new.commitment_id is not null then
        perform funding_check_plan(new.commitment_id, new.year);
    end if;
    return null;
end $$;
create trigger funding_instalment_proof after insert on funding_instalment
    for each row execute function funding_prove_plan();

-- A commitment is not reduced below what is planned of it. Comes after funding_line_apply, by its name.
create function funding_prove_reduction() returns trigger language plpgsql security definer set search_path = public as $$
declare
    a funding_account;
begin
    if new.amount < 0 then
        select * into a from funding_account where id = new.account_id;
        if a.kind = 'OUTSTANDING' and exists (select 1 from funding_entry e
                left join funding_entry r on r.id = e.reverses_id
                where e.id = new.entry_id and coalesce(r.kind, e.kind) in ('COMMIT', 'INCREASE', 'REDUCE', 'RELEASE')) then
            perform funding_check_plan(a.commitment_id, a.year);
        end if;
    end if;
    return null;
end $$;
create trigger funding_line_within_plan after insert on funding_line
    for each row execute function funding_prove_reduction();

-- An order of an instalment says what was planned, when its condition is met, and one at a time.
create function funding_guard_instalment_order() returns trigger language plpgsql security definer
set search_path = public as $$
declare
    i funding_instalment;
begin
    if tg_op = 'UPDATE' then
        if new.instalment_id is distinct from old.instalment_id then
            raise exception 'what an order says stays as it was recorded' using errcode = 'check_violation',
                constraint = 'funding_order_fixed';
        end if;
        return new;
    end if;
    if new.instalment_id is null then
        return new;
    end if;
    select * into i from funding_instalment where id = new.instalment_id for update;
    if (i.kind, i.source_id, i.amount) is distinct from (new.kind, new.source_id, new.amount)
        or i.commitment_id is distinct from new.commitment_id
        or i.kind = 'PAYMENT' and (i.year, i.flow) is distinct from (new.year, new.flow) then
        raise exception 'funding_instalment_other' using errcode = 'check_violation',
            constraint = 'funding_instalment_other';
    end if;
    if i.cancelled_at is not null or i.condition <> 'DATE' and i.met_at is null then
        raise exception 'funding_instalment_blocked' using errcode = 'check_violation',
            constraint = 'funding_instalment_blocked';
    end if;
    if funding_instalment_order(i.id) is not null then
        raise exception 'funding_instalment_ordered' using errcode = 'check_violation',
            constraint = 'funding_instalment_ordered';
    end if;
    return new;
end $$;
create trigger funding_order_instalment_guard before insert or update on funding_order
    for each row execute function funding_guard_instalment_order();

revoke execute on function funding_check_plan(bigint, integer), funding_guard_instalment(), funding_prove_plan(),
    funding_prove_reduction(), funding_guard_instalment_order() from public;
