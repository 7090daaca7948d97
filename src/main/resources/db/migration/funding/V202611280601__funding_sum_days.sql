-- What the ledger moved on each day, by channel, year and kind, so that no page adds up a year of entries. An entry adds
-- rows and never updates one, so that people who book at once never wait for each other here; every night the rows are
-- added up. Only the database writes here, and the proof of the books compares the sums with the lines.
create table funding_day_sum (
    year    integer        not null,
    kind    text           not null,
    channel text           not null,
    on_day  date           not null,
    amount  numeric(22, 2) not null
);
create index funding_day_sum_by_day on funding_day_sum (year, on_day);
revoke insert, update, delete, truncate on funding_day_sum from ${app_role};

create function funding_sum_day() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into funding_day_sum (year, kind, channel, on_day, amount)
    select a.year, a.kind, e.channel, e.value_on, sum(l.amount)
    from added l join funding_account a on a.id = l.account_id join funding_entry e on e.id = l.entry_id
    where a.commitment_id is null and a.year is not null
    group by 1, 2, 3, 4;
    return null;
end $$;
create trigger funding_line_summed after insert on funding_line
    referencing new table as added for each statement execute function funding_sum_day();

create function funding_add_up_days() returns void language sql security definer set search_path = public, pg_temp as $$
    with gone as (delete from funding_day_sum returning *)
    insert into funding_day_sum (year, kind, channel, on_day, amount)
    select year, kind, channel, on_day, sum(amount) from gone group by 1, 2, 3, 4 having sum(amount) <> 0
$$;
revoke execute on function funding_sum_day(), funding_add_up_days() from public;
grant execute on function funding_add_up_days() to ${app_role};

insert into funding_day_sum (year, kind, channel, on_day, amount)
select a.year, a.kind, e.channel, e.value_on, sum(l.amount)
from funding_line l join funding_account a on a.id = l.account_id join funding_entry e on e.id = l.entry_id
where a.commitment_id is null and a.year is not null
group by 1, 2, 3, 4;
