-- One sheet for each assignment. What is typed is kept in draft as it was typed; marks are written when it is handed in.
create table reviews_sheet (
    assignment_id  bigint primary key references reviews_assignment (id),
    state          text        not null default 'DRAFT' check (state in ('DRAFT', 'FINAL', 'VOID')),
    draft          text check (length(draft) <= 60000),
    saved_at       timestamptz not null,
    total          numeric(9, 5) check (total between 0 and 100),
    advice         text check (advice in ('APPROVE', 'REVISE', 'REJECT')),
    amount         numeric(18, 2) check (amount >= 0),
    remark         text check (length(remark) <= 4000),
    knock_out      boolean     not null default false,
    handed_in_at   timestamptz,
    revision       integer     not null default 0,
    reopened       integer     not null default 0,
    reopen_reason  text check (length(reopen_reason) between 1 and 500),
    void_reason    text check (length(void_reason) between 1 and 500),
    constraint reviews_sheet_final_is_whole check (state <> 'FINAL'
        or (total is not null and advice is not null and remark is not null and handed_in_at is not null)),
    constraint reviews_sheet_void_says_why check ((state = 'VOID') = (void_reason is not null))
);
revoke delete on reviews_sheet from ${app_role};

create table reviews_mark (
    assignment_id bigint        not null references reviews_sheet (assignment_id),
    criterion_id  bigint        not null references reviews_criterion (id),
    score         numeric(4, 1) not null check (score >= 0),
    words         text check (length(words) <= 2000),
    primary key (assignment_id, criterion_id)
);

-- Every sheet as it was handed in, for ever: reopening makes a new one and takes none away.
create table reviews_handed_sheet (
    assignment_id bigint        not null references reviews_sheet (assignment_id),
    revision      integer       not null check (revision > 0),
    handed_in_at  timestamptz   not null,
    total         numeric(9, 5) not null,
    content       text          not null,
    primary key (assignment_id, revision)
);
revoke update, delete, truncate on reviews_handed_sheet from ${app_role};

-- A reviewer scores after he has accepted and as long as no conflict stands against it; never otherwise.
create function reviews_keep_sheet() returns trigger language plpgsql as $$
declare
    standing text;
begin
    if new.state <> 'VOID' then
        select a.state into standing from reviews_assignment a where a.id = new.assignment_id for share;
        if standing is distinct from 'ACCEPTED' then
            raise exception 'only who has accepted may score' using errcode = 'check_violation',
                constraint = 'reviews_sheet_of_accepted';
        end if;
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a sheet begins as a draft' using errcode = 'check_violation',
                constraint = 'reviews_sheet_begins_as_draft';
        end if;
        return new;
    end if;
    if old.state = 'FINAL' and not (
        (new.state = 'DRAFT' and new.reopened = old.reopened + 1 and new.reopen_reason is not null)
        or (new.state = 'VOID' and new.total is not distinct from old.total)) then
        raise exception 'a sheet that was handed in stays' using errcode = 'check_violation',
            constraint = 'reviews_sheet_final_stays';
    end if;
    if old.state = 'VOID' and new.state = 'FINAL' then
        raise exception 'a void sheet begins again' using errcode = 'check_violation',
            constraint = 'reviews_sheet_final_stays';
    end if;
    if old.state = 'DRAFT' and new.state = 'FINAL' and exists (
        select 1 from reviews_criterion c
        join reviews_round r on r.criteria_version_id = c.version_id
        join reviews_assignment a on a.round_id = r.id
        where a.id = new.assignment_id
          and not exists (select 1 from reviews_mark m
                          where m.assignment_id = new.assignment_id and m.criterion_id = c.id)) then
        raise exception 'a mark is missing' using errcode = 'check_violation',
            constraint = 'reviews_sheet_every_mark';
    end if;
    return new;
end $$;
create trigger reviews_sheet_kept before insert or update on reviews_sheet
    for each row execute function reviews_keep_sheet();

create function reviews_keep_mark() returns trigger language plpgsql as $$
declare
    mark reviews_mark;
    standing text;
begin
    mark := case when tg_op = 'DELETE' then old else new end;
    select s.state into standing from reviews_sheet s where s.assignment_id = mark.assignment_id for share;
    if standing is distinct from 'DRAFT' then
        raise exception 'marks of a sheet that was handed in stay' using errcode = 'check_violation',
            constraint = 'reviews_sheet_final_stays';
    end if;
    if tg_op <> 'DELETE' and not exists (
        select 1 from reviews_criterion c
        join reviews_round r on r.criteria_version_id = c.version_id
        join reviews_assignment a on a.round_id = r.id
        where a.id = mark.assignment_id and c.id = mark.criterion_id and mark.score <= c.max_score) then
        raise exception 'no such criterion in this round, or a mark beyond its scale'
            using errcode = 'check_violation', constraint = 'reviews_mark_on_scale';
    end if;
    return mark;
end $$;
create trigger reviews_mark_kept before insert or update or delete on reviews_mark
    for each row execute function reviews_keep_mark();

-- The roads of an assignment; a conflict ends only by being lifted, and while it stands there is no sheet.
create function reviews_keep_assignment() returns trigger language plpgsql as $$
begin
    if (new.round_id, new.project_id, new.reviewer_id) <> (old.round_id, old.project_id, old.reviewer_id) then
        raise exception 'an assignment stays with its reviewer' using errcode = 'check_violation',
            constraint = 'reviews_assignment_stays';
    end if;
    if new.state <> old.state and not (
        (old.state = 'ASSIGNED' and new.state in ('ACCEPTED', 'DECLINED', 'CONFLICT', 'WITHDRAWN'))
        or (old.state = 'ACCEPTED' and new.state in ('DECLINED', 'CONFLICT', 'WITHDRAWN'))
        or (old.state = 'CONFLICT' and new.state = 'WITHDRAWN')
        or (old.state = 'CONFLICT' and new.state = 'ASSIGNED' and old.lifted_at is distinct from new.lifted_at)
        or (old.state in ('WITHDRAWN', 'DECLINED') and new.state in ('ASSIGNED', 'CONFLICT'))) then
        raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation',
            constraint = 'reviews_assignment_legal_move';
    end if;
    if new.state <> 'ACCEPTED' and exists (
        select 1 from reviews_sheet s where s.assignment_id = new.id and s.state <> 'VOID') then
        raise exception 'a sheet stands against this' using errcode = 'check_violation',
            constraint = 'reviews_assignment_no_sheet_in_conflict';
    end if;
    return new;
end $$;
create trigger reviews_assignment_kept before update on reviews_assignment
    for each row execute function reviews_keep_assignment();
