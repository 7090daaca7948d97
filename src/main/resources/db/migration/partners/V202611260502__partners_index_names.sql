-- Names are found by pieces of two characters: trigrams need three, and Chinese users type two.
create function partners_grams(t text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(t, i, 2)), '{}') from generate_series(1, length(t) - 1) i
$$;
alter table partners_partner add column grams text[] not null generated always as (partners_grams(
    name_key || E'\n' || coalesce(lower(short_name), '') || E'\n' || coalesce(lower(name_en), '') || E'\n'
    || coalesce(lower(credit_code), ''))) stored;
create index partners_partner_grams on partners_partner using gin (grams);
alter table partners_name add column grams text[] not null generated always as (partners_grams(name_key)) stored;
create index partners_name_grams on partners_name using gin (grams);
