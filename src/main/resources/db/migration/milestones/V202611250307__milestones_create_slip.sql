-- A slip 延期 is a change request: a date moves only by one that somebody else, an approver, has approved in the same
-- transaction. The baseline never moves.
create sequence milestones_slip_seq start with 50 increment by 50;
create table milestones_slip (
    id                bigint primary key,
    milestone_id      bigint      not null references milestones_milestone (id),
    old_due_on        date        not null,
    new_due_on        date        not null check (new_due_on between date '1900-01-01' and date '2100-12-31'),
    reason            text        not null check (length(reason) between 1 and 2000),
    requested_by      bigint      not null references accounts_user (id),
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    state             text        not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'DECLINED')),
    decided_by        bigint references accounts_user (id),
    decided_by_name   text,
    decided_at        timestamptz,
    note              text check (length(note) <= 2000),
    constraint milestones_slip_moves check (new_due_on <> old_due_on),
    constraint milestones_slip_two_people check (decided_by is distinct from requested_by or decided_by is null),
    constraint milestones_slip_decided check ((state = 'OPEN') = (decided_by is null)
        and (decided_by is null) = (decided_at is null))
);
create unique index milestones_slip_one_open on milestones_slip (milestone_id) where state = 'OPEN';
create index milestones_slip_of_milestone on milestones_slip (milestone_id, id);
create index milestones_slip_open on milestones_slip (requested_at, id) where state = 'OPEN';
revoke delete, truncate on milestones_slip from ${app_role};

create function milestones_guard_slip() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' or (new.milestone_id, new.old_due_on, new.new_due_on, new.requested_by)
            is distinct from (old.milestone_id, old.old_due_on, old.new_due_on, old.requested_by) then
        raise exception 'a slip is decided once, as it was asked for' using errcode = 'check_violation',
            constraint = 'milestones_slip_stays';
    end if;
    return new;
end $$;
create trigger milestones_slip_guarded before update on milestones_slip
    for each row execute function milestones_guard_slip();

create function milestones_guard_due() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from milestones_slip s
                   where s.milestone_id = new.id and s.state = 'APPROVED'
                     and s.old_due_on = old.due_on and s.new_due_on = new.due_on
                     and s.xmin = pg_current_xact_id()::xid) then
        raise exception 'a date moves only by an approved slip' using errcode = 'check_violation',
            constraint = 'milestones_milestone_due_by_slip';
    end if;
    return new;
end $$;
create trigger milestones_milestone_due_by_slip before update of due_on on milestones_milestone
    for each row when (old.due_on is distinct from new.due_on) execute function milestones_guard_due();

-- What a template requires is let go by a waiver, never by an edit.
create function milestones_guard_required() returns trigger language plpgsql as $$
begin
    raise exception 'a required item is waived, not edited away' using errcode = 'check_violation',
        constraint = 'milestones_milestone_required_stays';
end $$;
create trigger milestones_milestone_required_stays before update of required on milestones_milestone
    for each row when (old.required and not new.required) execute function milestones_guard_required();
