-- An import inserts projects, numbers and tags one after the other: it holds the list's picture back and draws it once.
create or replace function projects_list_projects() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('baseportal.listing', true), '') <> 'held' then
        perform projects_refresh_listing((select array_agg(id) from changed));
    end if;
    return null;
end $$;

create or replace function projects_list_parts() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('baseportal.listing', true), '') <> 'held' then
        perform projects_refresh_listing((select array_agg(distinct project_id) from changed));
    end if;
    return null;
end $$;
