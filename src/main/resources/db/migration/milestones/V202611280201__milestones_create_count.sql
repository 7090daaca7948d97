-- How many milestones of projects that are not archived there are of each kind, kept in the transaction of the change.
-- A change adds rows and never updates one, so that people who work at once never wait for each other here; every
-- night the rows are added up.
create table milestones_count (
    due_on     date    not null,
    stage      text    not null,
    status     text    not null,
    working    boolean not null, -- the project is approved or incubating
    milestones bigint  not null
);
create index milestones_count_by_kind on milestones_count (due_on, stage, status, working);
revoke update, truncate on milestones_count from ${app_role};

-- Since when each project that the base carries stands in its stage.
create table milestones_standing (
    project_id bigint      primary key references projects_project (id),
    stage      text        not null,
    since      timestamptz not null
);
create index milestones_standing_by_stage on milestones_standing (stage, since, project_id);
revoke truncate on milestones_standing from ${app_role};

create function milestones_works(status text) returns boolean language sql immutable parallel safe as $$
    select status in ('APPROVED', 'INCUBATING')
$$;
create function milestones_carried(status text, archived boolean) returns boolean language sql immutable parallel safe
as $$
    select status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not archived
$$;

-- The projects are held, so that none of them is put aside or taken up between the look at it and the commit.
create function milestones_count_new() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    perform 1 from projects_project p where p.id in (select c.project_id from changed c) order by p.id for share;
    insert into milestones_count
    select n.due_on, n.stage, n.status, milestones_works(p.status), count(*)
    from changed n join projects_project p on p.id = n.project_id where not p.archived
    group by 1, 2, 3, 4;
    return null;
end $$;

create function milestones_count_moved() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    perform 1 from projects_project p where p.id in (
        select n.project_id from changed n join former o on o.id = n.id
        where (n.due_on, n.stage, n.status) is distinct from (o.due_on, o.stage, o.status)) order by p.id for share;
    insert into milestones_count
    select d.due_on, d.stage, d.status, milestones_works(p.status), sum(d.sign)
    from (select n.project_id, n.due_on, n.stage, n.status, 1 as sign from changed n
          union all
          select o.project_id, o.due_on, o.stage, o.status, -1 from former o) d
    join projects_project p on p.id = d.project_id where not p.archived
    group by 1, 2, 3, 4
    having sum(d.sign) <> 0;
    return null;
end $$;

create function milestones_count_gone() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    perform 1 from projects_project p where p.id in (select o.project_id from former o) order by p.id for share;
    insert into milestones_count
    select o.due_on, o.stage, o.status, milestones_works(p.status), -count(*)
    from former o join projects_project p on p.id = o.project_id where not p.archived
    group by 1, 2, 3, 4;
    return null;
end $$;

create function milestones_count_project() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into milestones_count
    select m.due_on, m.stage, m.status, d.working, sum(d.sign)
    from milestones_milestone m cross join (
        select milestones_works(new.status) as working, 1 as sign where not new.archived
        union all
        select milestones_works(old.status), -1 where not old.archived) d
    where m.project_id = new.id
    group by 1, 2, 3, 4
    having sum(d.sign) <> 0;
    return null;
end $$;

create function milestones_stand() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if not milestones_carried(new.status, new.archived) then
        delete from milestones_standing s where s.project_id = new.id;
        return null;
    end if;
    insert into milestones_standing (project_id, stage, since)
    select new.id, new.stage, coalesce(max(t.at), new.status_since) from projects_transition t
    where t.project_id = new.id
      and (t.from_stage is distinct from t.to_stage or t.verb in ('APPROVE', 'TAKE_OVER'))
    on conflict (project_id) do update set stage = excluded.stage, since = excluded.since;
    return null;
end $$;

create function milestones_stand_since() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update milestones_standing s set since = new.at where s.project_id = new.project_id and s.since is distinct from new.at;
    return null;
end $$;

create trigger milestones_milestone_counted after insert on milestones_milestone
    referencing new table as changed for each statement execute function milestones_count_new();
create trigger milestones_milestone_recounted after update on milestones_milestone
    referencing old table as former new table as changed
    for each statement execute function milestones_count_moved();
create trigger milestones_milestone_uncounted after delete on milestones_milestone
    referencing old table as former for each statement execute function milestones_count_gone();
create trigger projects_project_milestones_counted after update on projects_project
    for each row when (milestones_works(new.status) is distinct from milestones_works(old.status)
        or new.archived is distinct from old.archived)
    execute function milestones_count_project();
create trigger projects_project_stands after insert on projects_project
    for each row when (milestones_carried(new.status, new.archived)) execute function milestones_stand();
create trigger projects_project_stands_elsewhere after update on projects_project
    for each row when (new.stage is distinct from old.stage
        or milestones_carried(new.status, new.archived) is distinct from milestones_carried(old.status, old.archived))
    execute function milestones_stand();
create trigger projects_transition_stands_since after insert on projects_transition
    for each row when (new.from_stage is distinct from new.to_stage or new.verb in ('APPROVE', 'TAKE_OVER'))
    execute function milestones_stand_since();

insert into milestones_count
select m.due_on, m.stage, m.status, milestones_works(p.status), count(*)
from milestones_milestone m join projects_project p on p.id = m.project_id where not p.archived
group by 1, 2, 3, 4;

insert into milestones_standing (project_id, stage, since)
select p.id, p.stage, coalesce(max(t.at), p.status_since)
from projects_project p left join projects_transition t on t.project_id = p.id
    and (t.from_stage is distinct from t.to_stage or t.verb in ('APPROVE', 'TAKE_OVER'))
where milestones_carried(p.status, p.archived)
group by p.id;
