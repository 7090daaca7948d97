-- The ledger: entries of balanced lines, and a running balance per account kept by the database in the same
-- transaction. The application adds entries and lines; it can change neither them nor a balance.
--
-- accounts: BUDGET (what a source has in a year, below zero) | FREE | OUTSTANDING and DISBURSED of a commitment and
-- year | CASH of a source | RECEIVED_* (below zero) and PAID_* of a source and the year of the money's day.
create sequence funding_account_seq cache 20;
create table funding_account (
    id            bigint primary key default nextval('funding_account_seq'),
    kind          text not null check (kind in ('BUDGET', 'FREE', 'OUTSTANDING', 'DISBURSED', 'CASH', 'RECEIVED_BASE',
        'RECEIVED_DIRECT', 'RECEIVED_IN_KIND', 'PAID_BASE', 'PAID_DIRECT', 'PAID_IN_KIND')),
    source_id     bigint not null references funding_source (id),
    commitment_id bigint references funding_commitment (id),
    year          integer,
    balance       numeric(18, 2) not null default 0,
    constraint funding_account_once unique nulls not distinct (kind, source_id, commitment_id, year),
    constraint funding_account_of_commitment check ((kind in ('OUTSTANDING', 'DISBURSED')) = (commitment_id is not null)),
    constraint funding_account_of_year check ((kind = 'CASH') = (year is null)),
    constraint funding_account_budget_enough check (kind <> 'BUDGET' or balance <= 0),
    constraint funding_account_free_enough check (kind <> 'FREE' or balance >= 0),
    constraint funding_account_outstanding_enough check (kind <> 'OUTSTANDING' or balance >= 0),
    constraint funding_account_disbursed_enough check (kind <> 'DISBURSED' or balance >= 0),
    constraint funding_account_cash_enough check (kind <> 'CASH' or balance >= 0)
);
create index funding_account_by_source on funding_account (source_id, year) include (kind, balance);
create index funding_account_by_commitment on funding_account (commitment_id) where commitment_id is not null;
create index funding_account_by_year on funding_account (year, kind) include (source_id, balance)
    where commitment_id is null;
revoke insert, update, delete, truncate on funding_account from ${app_role};
grant insert (id, kind, source_id, commitment_id, year) on funding_account to ${app_role};

create sequence funding_entry_seq cache 20;
create table funding_entry (
    id               bigint primary key default nextval('funding_entry_seq'),
    kind             text not null,
    order_id         bigint not null unique references funding_order (id),
    reverses_id      bigint unique references funding_entry (id),
    channel          text not null,
    source_id        bigint not null references funding_source (id),
    commitment_id    bigint references funding_commitment (id),
    project_id       bigint references projects_project (id),
    flow             text,
    year             integer not null,
    value_on         date not null,
    booked_at        timestamptz not null,
    amount           numeric(18, 2) not null check (amount > 0),
    number           text not null unique check (length(number) between 1 and 40),
    voucher          text,
    document         text,
    recorded_by      bigint not null references accounts_user (id),
    recorded_by_name text not null,
    approved_by      bigint not null references accounts_user (id),
    approved_by_name text not null,
    tx               xid8 not null default pg_current_xact_id(),
    constraint funding_entry_two_people check (approved_by <> recorded_by),
    constraint funding_entry_of_its_year check (extract(year from value_on) = year),
    constraint funding_entry_reversal check ((kind = 'REVERSAL') = (reverses_id is not null))
);
create index funding_entry_by_day on funding_entry (value_on, id);
create index funding_entry_by_year on funding_entry (year, kind, channel, value_on);
create index funding_entry_by_source on funding_entry (source_id, value_on, id);
create index funding_entry_by_project on funding_entry (project_id, value_on, id);
create index funding_entry_by_commitment on funding_entry (commitment_id, id);
revoke update, delete, truncate on funding_entry from ${app_role};

create table funding_line (
    entry_id   bigint not null references funding_entry (id),
    account_id bigint not null references funding_account (id),
    amount     numeric(18, 2) not null check (amount <> 0),
    primary key (entry_id, account_id)
);
create index funding_line_by_account on funding_line (account_id);
revoke update, delete, truncate on funding_line from ${app_role};

alter table funding_order add constraint funding_order_reverses foreign key (reverses_id) references funding_entry (id);

create function funding_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger funding_entry_fixed before update or delete or truncate on funding_entry
    for each statement execute function funding_refuse_change();
create trigger funding_line_fixed before update or delete or truncate on funding_line
    for each statement execute function funding_refuse_change();

-- An entry follows from an approved order, says the same, and falls in an open year. The year's row is held shared,
-- so that closing waits for who is writing and is waited for.
create function funding_guard_entry() returns trigger language plpgsql security definer set search_path = public as $$
declare
    o funding_order;
    closed timestamptz;
begin
    select * into o from funding_order where id = new.order_id;
    if o.state is distinct from 'APPROVED'
        or (o.kind, o.source_id, o.amount, o.value_on, o.recorded_by, o.approved_by)
            is distinct from (new.kind, new.source_id, new.amount, new.value_on, new.recorded_by, new.approved_by)
        or o.commitment_id is distinct from new.commitment_id or o.reverses_id is distinct from new.reverses_id
        or o.flow is distinct from new.flow then
        raise exception 'an entry says what its approved order says' using errcode = 'check_violation',
            constraint = 'funding_entry_from_order';
    end if;
    if new.reverses_id is not null and not exists (select 1 from funding_entry e where e.id = new.reverses_id
            and e.kind <> 'REVERSAL' and e.amount = new.amount and e.source_id = new.source_id) then
        raise exception 'a reversal takes one entry back as a whole' using errcode = 'check_violation',
            constraint = 'funding_entry_reversal_whole';
    end if;
    insert into funding_year (year) values (new.year) on conflict do nothing;
    select closed_at into closed from funding_year where year = new.year for share;
    if closed is not null then
        raise exception 'funding_year_closed: %', new.year using errcode = 'check_violation',
            constraint = 'funding_year_closed';
    end if;
    new.tx := pg_current_xact_id();
    return new;
end $$;
create trigger funding_entry_guard before insert on funding_entry
    for each row execute function funding_guard_entry();

create function funding_apply_line() returns trigger language plpgsql security definer set search_path = public as $$
declare
    a funding_account;
    closed timestamptz;
begin
    if not exists (select 1 from funding_entry where id = new.entry_id and tx = pg_current_xact_id()) then
        raise exception 'lines come with their entry' using errcode = 'check_violation',
            constraint = 'funding_line_with_entry';
    end if;
    update funding_account set balance = balance + new.amount where id = new.account_id returning * into a;
    if a.kind in ('BUDGET', 'FREE', 'RECEIVED_BASE', 'RECEIVED_DIRECT', 'RECEIVED_IN_KIND', 'PAID_BASE', 'PAID_DIRECT',
            'PAID_IN_KIND') then
        insert into funding_year (year) values (a.year) on conflict do nothing;
        select closed_at into closed from funding_year where year = a.year for share;
        if closed is not null then
            raise exception 'funding_year_closed: %', a.year using errcode = 'check_violation',
                constraint = 'funding_year_closed';
        end if;
    end if;
    return null;
end $$;
create trigger funding_line_apply after insert on funding_line
    for each row execute function funding_apply_line();

create function funding_prove_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if (select count(*) < 2 or sum(amount) <> 0 from funding_line where entry_id = new.id) then
        raise exception 'entry % does not balance', new.id using errcode = 'check_violation',
            constraint = 'funding_entry_balances';
    end if;
    return null;
end $$;
create constraint trigger funding_entry_balances after insert on funding_entry
    deferrable initially deferred for each row execute function funding_prove_entry();

revoke execute on function funding_guard_entry(), funding_apply_line(), funding_prove_entry() from public;
