-- The list's own picture of each project: what it filters, sorts and searches, in one row with no nulls to sort by.
-- Triggers keep it, in the transaction of the change, whichever way the change came.
create table projects_listing (
    project_id       bigint primary key references projects_project (id),
    code             text        not null,
    code_key         bigint      not null,
    year             integer     not null,
    title_zh         text        not null,
    status           text        not null,
    status_rank      integer     not null,
    stage            text        not null,
    stage_rank       integer     not null,
    field_code       text        not null,
    product_kind     text        not null,
    institution_id   bigint,
    institution_name text        not null,
    pi_name          text        not null,
    owner_id         bigint,
    amount           numeric     not null,
    archived         boolean     not null,
    starts_on        date        not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    search_text      text        not null,
    grams            tsvector    not null
);

create index projects_listing_by_code on projects_listing (code_key, project_id);
create index projects_listing_by_title on projects_listing (title_zh collate "zh-Hans-CN-x-icu", project_id);
create index projects_listing_by_institution
    on projects_listing (institution_name collate "zh-Hans-CN-x-icu", project_id);
create index projects_listing_by_pi on projects_listing (pi_name collate "zh-Hans-CN-x-icu", project_id);
create index projects_listing_by_status on projects_listing (status_rank, project_id);
create index projects_listing_by_stage on projects_listing (stage_rank, project_id);
create index projects_listing_by_amount on projects_listing (amount, project_id);
create index projects_listing_by_start on projects_listing (starts_on, project_id);
create index projects_listing_by_created on projects_listing (created_at, project_id);
create index projects_listing_by_updated on projects_listing (updated_at, project_id);
create index projects_listing_of_institution on projects_listing (institution_id, project_id);
create index projects_listing_of_owner on projects_listing (owner_id, project_id);
create index projects_listing_by_grams on projects_listing using gin (grams);

-- Width, case and composition make no difference to a search.
create function projects_fold(raw text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(raw, NFKC));

-- Every two neighbouring characters: Chinese words of two characters are found, and parts of codes and names.
create function projects_grams(folded text) returns text[]
    language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct g), '{}')
    from (select c || lead(c) over (order by n) as g
          from unnest(string_to_array(folded, null)) with ordinality as u (c, n)) pairs
    where g is not null and g !~ '\s'
$$;

-- Asks for all grams of one word; null for a word of one character, which the text itself must answer.
create function projects_gram_query(folded text) returns tsquery
    language sql immutable strict parallel safe as $$
    select string_agg('''' || replace(replace(g, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
    from unnest(projects_grams(folded)) as g
$$;

create function projects_refresh_listing(ids bigint[]) returns void
    language sql as $$
    insert into projects_listing
    select p.id, p.code,
           split_part(p.code, '-', 2)::bigint * 1000000000 + split_part(p.code, '-', 3)::bigint,
           split_part(p.code, '-', 2)::integer,
           p.title_zh,
           p.status,
           array_position(array['DRAFT', 'SUBMITTED', 'RETURNED', 'UNDER_REVIEW', 'PUBLICISED', 'DEFERRED', 'REJECTED',
               'APPROVED', 'INCUBATING', 'SUSPENDED', 'GRADUATED', 'TERMINATED', 'REVOKED', 'WITHDRAWN'], p.status),
           p.stage,
           array_position(
               array['EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH'], p.stage),
           coalesce(p.field_code, ''), coalesce(p.product_kind, ''),
           i.id, coalesce(i.name_zh, ''), coalesce(p.pi_name, ''), p.owner_id,
           coalesce(p.approved_amount, p.wanted_total, -1),
           p.archived,
           coalesce(p.starts_on, date '0001-01-01'),
           p.created_at, p.updated_at,
           f.folded, array_to_tsvector(projects_grams(f.folded))
    from projects_project p
    left join partners_partner o on o.id = coalesce(p.origin_institution_id, p.carrying_unit_id)
    left join partners_partner i on i.id = coalesce(o.merged_into, o.id)
    cross join lateral (select projects_fold(concat_ws(E'\n', p.code, p.title_zh, p.title_en,
        i.name_zh, i.short_name, i.name_en, p.pi_name,
        (select string_agg(n.number, E'\n') from projects_external_number n where n.project_id = p.id),
        (select string_agg(t.tag, E'\n') from projects_tag t where t.project_id = p.id))) as folded) f
    where p.id = any (ids)
    on conflict (project_id) do update set
        (code, code_key, year, title_zh, status, status_rank, stage, stage_rank, field_code, product_kind,
         institution_id, institution_name, pi_name, owner_id, amount, archived, starts_on, created_at, updated_at,
         search_text, grams)
        = (excluded.code, excluded.code_key, excluded.year, excluded.title_zh, excluded.status, excluded.status_rank,
         excluded.stage, excluded.stage_rank, excluded.field_code, excluded.product_kind,
         excluded.institution_id, excluded.institution_name, excluded.pi_name, excluded.owner_id, excluded.amount,
         excluded.archived, excluded.starts_on, excluded.created_at, excluded.updated_at,
         excluded.search_text, excluded.grams)
$$;

create function projects_list_projects() returns trigger language plpgsql as $$
begin
    perform projects_refresh_listing((select array_agg(id) from changed));
    return null;
end $$;

create function projects_list_parts() returns trigger language plpgsql as $$
begin
    perform projects_refresh_listing((select array_agg(distinct project_id) from changed));
    return null;
end $$;

create function projects_list_renamed() returns trigger language plpgsql as $$
begin
    perform projects_refresh_listing(array_agg(p.id))
    from projects_project p
    join partners_partner o on o.id in (p.origin_institution_id, p.carrying_unit_id)
    where o.id in (select n.id from renamed n) or o.merged_into in (select n.id from renamed n);
    return null;
end $$;

create trigger projects_project_listed after insert on projects_project
    referencing new table as changed for each statement execute function projects_list_projects();
create trigger projects_project_relisted after update on projects_project
    referencing new table as changed for each statement execute function projects_list_projects();
create trigger projects_number_listed after insert on projects_external_number
    referencing new table as changed for each statement execute function projects_list_parts();
create trigger projects_number_unlisted after delete on projects_external_number
    referencing old table as changed for each statement execute function projects_list_parts();
create trigger projects_number_relisted after update on projects_external_number
    referencing new table as changed for each statement execute function projects_list_parts();
create trigger projects_tag_listed after insert on projects_tag
    referencing new table as changed for each statement execute function projects_list_parts();
create trigger projects_tag_unlisted after delete on projects_tag
    referencing old table as changed for each statement execute function projects_list_parts();
create trigger projects_tag_relisted after update on projects_tag
    referencing new table as changed for each statement execute function projects_list_parts();
create trigger projects_institution_renamed after update on partners_partner
    referencing new table as renamed for each statement execute function projects_list_renamed();
