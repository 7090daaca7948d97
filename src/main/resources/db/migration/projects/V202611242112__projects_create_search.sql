-- What the search reads of each project. The triggers of the list (V202611240320) keep the texts and marks; the grams
-- are made by the application in the transaction of the change, because SQL makes them ten times slower. A row
-- without grams is still to be read: the job projects-search-index picks it up, also after an upgrade.
create table projects_search (
    project_id bigint   primary key references projects_project (id),
    title      text     not null,
    open       text     not null,
    rest       text     not null,
    marks      tsvector not null,
    grams      tsvector
);
create index projects_search_due on projects_search (project_id) where grams is null;
-- No pending list: a search would have to read it through for each block of projects.
create index projects_search_by_grams on projects_search using gin (grams, marks) with (fastupdate = off);

drop index projects_listing_by_grams;
alter table projects_listing drop column grams, drop column search_text;
drop function projects_gram_query(text);
drop function projects_grams(text);

create function projects_refresh_search(ids bigint[]) returns void
    language sql as $$
    insert into projects_search as s (project_id, title, open, rest, marks)
    select l.project_id,
           projects_fold(concat_ws(E'\n', p.title_zh, p.title_en)),
           projects_fold(concat_ws(E'\n', p.code, i.name_zh, i.short_name, i.name_en)),
           projects_fold(concat_ws(E'\n', p.pi_name,
               (select string_agg(n.number, E'\n' order by n.system, n.number)
                from projects_external_number n where n.project_id = p.id),
               (select string_agg(t.tag, E'\n' order by t.position) from projects_tag t where t.project_id = p.id),
               (select string_agg(m.name, E'\n' order by m.position) from projects_member m where m.project_id = p.id),
               p.indication, p.summary)),
           array_to_tsvector(array['b' || (l.project_id >> 12), 's' || l.status, 'g' || l.stage, 'f' || l.field_code,
               'y' || l.year, 'k' || l.product_kind, 'o' || coalesce(l.owner_id, 0), 'i' || coalesce(l.institution_id, 0),
               case when l.archived then 'archived' else 'used' end]
               || (select coalesce(array_agg('t' || t.tag), '{}') from projects_tag t where t.project_id = p.id))
    from projects_listing l
    join projects_project p on p.id = l.project_id
    left join partners_partner i on i.id = l.institution_id
    where l.project_id = any (ids)
    on conflict (project_id) do update set
        (title, open, rest, marks, grams) = (excluded.title, excluded.open, excluded.rest, excluded.marks,
         case when (s.title, s.open, s.rest) = (excluded.title, excluded.open, excluded.rest) then s.grams end)
    where (s.title, s.open, s.rest, s.marks) is distinct from
          (excluded.title, excluded.open, excluded.rest, excluded.marks)
$$;

create or replace function projects_refresh_listing(ids bigint[]) returns void
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
           p.created_at, p.updated_at
    from projects_project p
    left join partners_partner o on o.id = coalesce(p.origin_institution_id, p.carrying_unit_id)
    left join partners_partner i on i.id = coalesce(o.merged_into, o.id)
    where p.id = any (ids)
    on conflict (project_id) do update set
        (code, code_key, year, title_zh, status, status_rank, stage, stage_rank, field_code, product_kind,
         institution_id, institution_name, pi_name, owner_id, amount, archived, starts_on, created_at, updated_at)
        = (excluded.code, excluded.code_key, excluded.year, excluded.title_zh, excluded.status, excluded.status_rank,
         excluded.stage, excluded.stage_rank, excluded.field_code, excluded.product_kind,
         excluded.institution_id, excluded.institution_name, excluded.pi_name, excluded.owner_id, excluded.amount,
         excluded.archived, excluded.starts_on, excluded.created_at, excluded.updated_at);
    select projects_refresh_search(ids)
$$;

create trigger projects_member_listed after insert on projects_member
    referencing new table as changed for each statement execute function projects_list_parts();
create trigger projects_member_unlisted after delete on projects_member
    referencing old table as changed for each statement execute function projects_list_parts();
create trigger projects_member_relisted after update on projects_member
    referencing new table as changed for each statement execute function projects_list_parts();

select projects_refresh_search(array_agg(project_id)) from projects_listing;
