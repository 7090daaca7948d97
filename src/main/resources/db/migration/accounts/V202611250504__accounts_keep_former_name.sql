-- What people were called before: separation of duties compares names with those of a project's team, and who renames
-- himself before a decision and back after it is still the same person. Kept by the database, whoever renames.
create table accounts_former_name (
    user_id bigint      not null references accounts_user (id),
    name    text        not null,
    until   timestamptz not null default now(),
    primary key (user_id, name)
);
revoke update, delete, truncate on accounts_former_name from ${app_role};

create function accounts_keep_former_name() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    insert into accounts_former_name (user_id, name) values (old.id, old.display_name) on conflict do nothing;
    return null;
end
$$;

create trigger accounts_user_keep_former_name after update of display_name on accounts_user
    for each row when (old.display_name is distinct from new.display_name)
    execute function accounts_keep_former_name();
