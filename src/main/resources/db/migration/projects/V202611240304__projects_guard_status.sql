-- The life cycle in the database too: a status moves along the legal edges, or through a proposal that a second
-- person has confirmed for exactly this version of the row. The code's list is ProjectStatus.moves().
create table projects_edge (
    from_status text not null,
    to_status   text not null,
    primary key (from_status, to_status)
);
insert into projects_edge (from_status, to_status) values
    ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
    ('SUBMITTED', 'UNDER_REVIEW'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'WITHDRAWN'),
    ('RETURNED', 'SUBMITTED'), ('RETURNED', 'WITHDRAWN'),
    ('UNDER_REVIEW', 'PUBLICISED'), ('UNDER_REVIEW', 'APPROVED'), ('UNDER_REVIEW', 'RETURNED'),
    ('UNDER_REVIEW', 'DEFERRED'), ('UNDER_REVIEW', 'REJECTED'), ('UNDER_REVIEW', 'WITHDRAWN'),
    ('PUBLICISED', 'APPROVED'), ('PUBLICISED', 'UNDER_REVIEW'), ('PUBLICISED', 'WITHDRAWN'),
    ('DEFERRED', 'UNDER_REVIEW'), ('DEFERRED', 'REJECTED'), ('DEFERRED', 'WITHDRAWN'),
    ('REJECTED', 'UNDER_REVIEW'),
    ('APPROVED', 'INCUBATING'), ('APPROVED', 'REVOKED'),
    ('INCUBATING', 'SUSPENDED'), ('INCUBATING', 'GRADUATED'), ('INCUBATING', 'TERMINATED'), ('INCUBATING', 'REVOKED'),
    ('SUSPENDED', 'INCUBATING'), ('SUSPENDED', 'TERMINATED'), ('SUSPENDED', 'REVOKED'),
    ('GRADUATED', 'REVOKED');
revoke insert, update, delete, truncate on projects_edge from ${app_role};

create function projects_refuse_illegal_move() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'DRAFT' then
            raise exception 'a project begins as a draft' using errcode = 'check_violation',
                constraint = 'projects_project_begins_as_draft';
        end if;
        return new;
    end if;
    if exists (select 1 from projects_edge e where e.from_status = old.status and e.to_status = new.status) then
        return new;
    end if;
    if exists (select 1 from projects_proposal r
               where r.project_id = new.id and r.state = 'CONFIRMED'
                 and r.target_status = new.status and r.project_version = old.version) then
        return new;
    end if;
    raise exception 'no way from % to %', old.status, new.status using errcode = 'check_violation',
        constraint = 'projects_project_legal_move';
end $$;

create trigger projects_project_begins_as_draft before insert on projects_project
    for each row execute function projects_refuse_illegal_move();
create trigger projects_project_legal_move before update of status on projects_project
    for each row when (old.status is distinct from new.status) execute function projects_refuse_illegal_move();
