-- Lists of the bank or the finance office, line by line, and which entry of the ledger each line proves. A line stays
-- as it came; a match is made by a person and can be released, it is never written over.
create sequence funding_bank_line_seq cache 20;
create table funding_bank_line (
    id              bigint primary key default nextval('funding_bank_line_seq'),
    import_id       bigint not null,
    row_number      integer not null,
    value_on        date not null check (extract(year from value_on) between 1990 and 2200),
    direction       text not null check (direction in ('IN', 'OUT')),
    amount          numeric(18, 2) not null check (amount > 0),
    counterparty    text check (length(counterparty) <= 200),
    summary         text check (length(summary) <= 500),
    voucher         text check (length(voucher) <= 100),
    serial          text check (length(serial) <= 100),
    key             text not null check (length(key) = 64),
    undone          boolean not null default false,
    brought_by      bigint not null references accounts_user (id),
    brought_by_name text not null,
    brought_at      timestamptz not null
);
create unique index funding_bank_line_once on funding_bank_line (key) where not undone;
create index funding_bank_line_by_day on funding_bank_line (value_on, id);
create index funding_bank_line_by_import on funding_bank_line (import_id);
revoke update, delete, truncate on funding_bank_line from ${app_role};
grant update (undone) on funding_bank_line to ${app_role};

create sequence funding_match_seq cache 20;
create table funding_match (
    id               bigint primary key default nextval('funding_match_seq'),
    line_id          bigint not null references funding_bank_line (id),
    entry_id         bigint not null references funding_entry (id),
    matched_by       bigint not null references accounts_user (id),
    matched_by_name  text not null,
    matched_at       timestamptz not null,
    released_by      bigint references accounts_user (id),
    released_by_name text,
    released_at      timestamptz,
    constraint funding_match_released check ((released_at is null) = (released_by is null))
);
create unique index funding_match_line_once on funding_match (line_id) where released_at is null;
create unique index funding_match_entry_once on funding_match (entry_id) where released_at is null;
revoke update, delete, truncate on funding_match from ${app_role};
grant update (released_by, released_by_name, released_at) on funding_match to ${app_role};
create index funding_entry_by_amount on funding_entry (amount, value_on);

-- Which way an entry's money passes the base's own account; null where it does not.
create function funding_entry_direction(kind text, flow text) returns text language sql immutable as $$
    select case when kind = 'RECEIPT' then 'IN'
                when kind = 'RETURN' and flow = 'BASE' then 'IN'
                when kind = 'PAYMENT' and flow = 'BASE' then 'OUT' end
$$;

create function funding_guard_match() returns trigger language plpgsql security definer set search_path = public as $$
declare
    l funding_bank_line;
    e funding_entry;
begin
    if tg_op = 'UPDATE' then
        if old.released_at is not null then
            raise exception 'funding_match_released' using errcode = 'check_violation',
                constraint = 'funding_match_released';
        end if;
        return new;
    end if;
    select * into l from funding_bank_line where id = new.line_id for update;
    select * into e from funding_entry where id = new.entry_id;
    if l.undone or l.amount <> e.amount or l.direction is distinct from funding_entry_direction(e.kind, e.flow)
        or exists (select 1 from funding_entry r where r.reverses_id = e.id) then
        raise exception 'funding_match_other' using errcode = 'check_violation', constraint = 'funding_match_other';
    end if;
    return new;
end $$;
create trigger funding_match_guard before insert or update on funding_match
    for each row execute function funding_guard_match();

create function funding_guard_bank_line() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if exists (select 1 from funding_match where line_id = new.id and released_at is null) then
        raise exception 'funding_bank_line_matched' using errcode = 'check_violation',
            constraint = 'funding_bank_line_matched';
    end if;
    return new;
end $$;
create trigger funding_bank_line_guard before update on funding_bank_line
    for each row execute function funding_guard_bank_line();
revoke execute on function funding_guard_match(), funding_guard_bank_line() from public;
