-- A source can be corrected. Whose money it is and by which channel it comes stays once there is an order on it: the
-- figures of past years are told by both.
alter table funding_source
    add column stages text[] not null default '{}' check (stages <@
        array['EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH']),
    add column fields text[] not null default '{}' check (cardinality(fields) <= 100);

create function funding_guard_source() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if (new.token, new.created_by, new.created_by_name, new.created_at)
            is distinct from (old.token, old.created_by, old.created_by_name, old.created_at)
        or new.channel <> old.channel and exists (
            select 1 from funding_order o where old.id in (o.source_id, o.to_source_id)) then
        raise exception 'funding_source_fixed' using errcode = 'check_violation', constraint = 'funding_source_fixed';
    end if;
    return new;
end $$;
create trigger funding_source_guard before update on funding_source
    for each row execute function funding_guard_source();
create index funding_order_to_source on funding_order (to_source_id) where to_source_id is not null;
