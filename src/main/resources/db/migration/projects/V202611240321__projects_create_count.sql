-- How many projects there are of each kind, kept in the transaction of the change. A change adds rows and never
-- updates one, so that people who work at once never wait for each other here; now and then rows are added up.
create table projects_count (
    status     text    not null,
    stage      text    not null,
    field_code text    not null,
    year       integer not null,
    archived   boolean not null,
    projects   bigint  not null
);
create index projects_count_by_kind on projects_count (status, stage, field_code, year, archived);

create function projects_count_new() returns trigger language plpgsql as $$
begin
    insert into projects_count
    select n.status, n.stage, coalesce(n.field_code, ''), split_part(n.code, '-', 2)::integer, n.archived, count(*)
    from changed n
    group by 1, 2, 3, 4, 5;
    return null;
end $$;

create function projects_count_moved() returns trigger language plpgsql as $$
begin
    insert into projects_count
    select d.status, d.stage, d.field_code, d.year, d.archived, sum(d.sign)
    from (select n.status, n.stage, coalesce(n.field_code, '') as field_code,
                 split_part(n.code, '-', 2)::integer as year, n.archived, 1 as sign from changed n
          union all
          select o.status, o.stage, coalesce(o.field_code, ''),
                 split_part(o.code, '-', 2)::integer, o.archived, -1 from former o) d
    group by 1, 2, 3, 4, 5
    having sum(d.sign) <> 0;
    return null;
end $$;

create trigger projects_project_counted after insert on projects_project
    referencing new table as changed for each statement execute function projects_count_new();
create trigger projects_project_recounted after update on projects_project
    referencing old table as former new table as changed
    for each statement execute function projects_count_moved();
