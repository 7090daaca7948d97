-- A temporary table comes before a real one of its name: whoever may make one could show a guarding trigger rows that
-- do not exist. The application makes none, so it may make none; and the guards look at the real tables first.
do $$
declare
    guard regprocedure;
begin
    begin
        execute format('revoke temporary on database %I from public, %I', current_database(), '${app_role}');
    exception when insufficient_privilege then
        raise notice 'The right to temporary tables is not this role''s to take away';
    end;
    for guard in
        select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
          and p.proowner = current_user::regrole
    loop
        execute format('alter function %s set search_path = public, pg_temp', guard);
    end loop;
end
$$;
