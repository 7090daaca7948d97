-- The last active administrator stays: checked at commit, one transaction after the other, whatever the page did.
create function accounts_check_last_administrator() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('accounts_last_administrator'));
    if not exists (select 1
                   from accounts_user u
                            join accounts_user_role r on r.user_id = u.id
                   where u.active and r.role = 'ADMIN') then
        raise exception 'the last active administrator stays'
            using errcode = 'check_violation', constraint = 'accounts_last_administrator_stays';
    end if;
    return null;
end
$$;

create constraint trigger accounts_user_last_administrator
    after update of active on accounts_user
    deferrable initially deferred
    for each row
    when (old.active and not new.active)
execute function accounts_check_last_administrator();

create constraint trigger accounts_user_role_last_administrator
    after delete or update on accounts_user_role
    deferrable initially deferred
    for each row
    when (old.role = 'ADMIN')
execute function accounts_check_last_administrator();
