-- Formal checks 形式审查: one for each submission, item by item, before anything is scored.
create table reviews_formal_check (
    submission_id bigint primary key references reviews_submission (id),
    outcome       text        not null check (outcome in ('ACCEPTED', 'RETURNED', 'REFUSED')),
    reason        text check (length(reason) between 1 and 2000),
    due_on        date,
    checked_by    bigint      not null references accounts_user (id),
    checked_at    timestamptz not null,
    constraint reviews_formal_check_says_why check (outcome = 'ACCEPTED' or reason is not null),
    constraint reviews_formal_check_due check ((outcome = 'RETURNED') = (due_on is not null))
);
revoke update, delete, truncate on reviews_formal_check from ${app_role};

create table reviews_formal_answer (
    submission_id bigint  not null references reviews_formal_check (submission_id),
    position      integer not null,
    fits          boolean not null,
    note          text check (length(note) between 1 and 500),
    primary key (submission_id, position),
    constraint reviews_formal_answer_says_why check (fits or note is not null)
);
revoke update, delete, truncate on reviews_formal_answer from ${app_role};

-- Every item is answered; accepted is what fits in all of them, and nothing else.
create function reviews_whole_check() returns trigger language plpgsql as $$
declare
    asked integer;
    answered integer;
    wrong integer;
begin
    select count(*) into asked from reviews_call_item i
        join reviews_call_entry e on e.call_id = i.call_id
        join reviews_submission s on s.project_id = e.project_id where s.id = new.submission_id;
    select count(*), count(*) filter (where not a.fits) into answered, wrong
        from reviews_formal_answer a where a.submission_id = new.submission_id;
    if answered <> asked or (new.outcome = 'ACCEPTED') <> (wrong = 0) then
        raise exception 'a formal check answers every item and follows the answers' using errcode = 'check_violation',
            constraint = 'reviews_formal_check_whole';
    end if;
    return null;
end $$;
create constraint trigger reviews_formal_check_whole after insert on reviews_formal_check
    deferrable initially deferred for each row execute function reviews_whole_check();

-- A project that stands in a call goes on only as its formal check says.
create function reviews_keep_checked() returns trigger language plpgsql as $$
declare
    last_submission bigint;
    said text;
begin
    select max(s.id) into last_submission from reviews_submission s where s.project_id = new.id;
    if last_submission is null then
        return new;
    end if;
    select c.outcome into said from reviews_formal_check c where c.submission_id = last_submission;
    if said is distinct from (case new.status when 'UNDER_REVIEW' then 'ACCEPTED' when 'RETURNED' then 'RETURNED'
                                  else 'REFUSED' end) then
        raise exception 'the formal check comes first' using errcode = 'check_violation',
            constraint = 'reviews_formal_check_first';
    end if;
    return new;
end $$;
create trigger reviews_checked_first before update of status on projects_project for each row
    when (old.status = 'SUBMITTED' and new.status in ('UNDER_REVIEW', 'RETURNED', 'REJECTED'))
    execute function reviews_keep_checked();

alter table reviews_round add column call_id bigint references reviews_call (id);
create index reviews_round_by_call on reviews_round (call_id) where call_id is not null;
