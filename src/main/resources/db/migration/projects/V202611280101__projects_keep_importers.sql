-- Who ever brought a project in or changed it by an import. The project itself says only who did so last, and a second
-- import must not free the first importer to decide.
create table projects_importer (
    project_id bigint not null references projects_project (id),
    user_id    bigint not null references accounts_user (id),
    primary key (project_id, user_id)
);
create index projects_importer_of_user on projects_importer (user_id);
revoke update, delete, truncate on projects_importer from ${app_role};

insert into projects_importer (project_id, user_id)
select id, importer_id from projects_project where importer_id is not null;

create function projects_importer_new() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into projects_importer (project_id, user_id)
    select id, importer_id from changed where importer_id is not null;
    return null;
end $$;

create function projects_importer_again() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into projects_importer (project_id, user_id) values (new.id, new.importer_id) on conflict do nothing;
    return null;
end $$;

create trigger projects_project_importer_kept after insert on projects_project
    referencing new table as changed for each statement execute function projects_importer_new();
create trigger projects_project_importer_changed after update of importer_id on projects_project
    for each row when (new.importer_id is not null and new.importer_id is distinct from old.importer_id)
    execute function projects_importer_again();
