-- Objections to a public notice 拟立项公示: each is answered, once; until then nothing is confirmed.
create sequence reviews_objection_seq start with 50 increment by 50;
create table reviews_objection (
    id          bigint primary key,
    round_id    bigint      not null,
    project_id  bigint      not null,
    raised_by   text        not null check (length(raised_by) between 1 and 100),
    words       text        not null check (length(words) between 1 and 2000),
    received_on date        not null,
    noted_by    bigint      not null references accounts_user (id),
    noted_at    timestamptz not null,
    upheld      boolean,
    answer      text check (length(answer) between 1 and 2000),
    answered_by bigint references accounts_user (id),
    answered_at timestamptz,
    foreign key (round_id, project_id) references reviews_round_project (round_id, project_id),
    constraint reviews_objection_answered check ((upheld is null) = (answer is null)
        and (upheld is null) = (answered_by is null) and (upheld is null) = (answered_at is null)),
    constraint reviews_objection_answered_by_other check (answered_by <> noted_by)
);
create index reviews_objection_by_project on reviews_objection (project_id);
revoke delete, truncate on reviews_objection from ${app_role};

create function reviews_keep_objection() returns trigger language plpgsql as $$
begin
    if old.answer is not null or (new.round_id, new.project_id, new.raised_by, new.words, new.received_on, new.noted_by)
        <> (old.round_id, old.project_id, old.raised_by, old.words, old.received_on, old.noted_by) then
        raise exception 'an objection stays, and so does its answer' using errcode = 'check_violation',
            constraint = 'reviews_objection_stays';
    end if;
    return new;
end $$;
create trigger reviews_objection_kept before update on reviews_objection
    for each row execute function reviews_keep_objection();

create function reviews_keep_unanswered() returns trigger language plpgsql as $$
begin
    if exists (select 1 from reviews_objection o where o.project_id = new.id and o.answer is null) then
        raise exception 'an objection waits for its answer' using errcode = 'check_violation',
            constraint = 'reviews_objection_answered_first';
    end if;
    return new;
end $$;
create trigger reviews_objections_first before update of status on projects_project for each row
    when (old.status = 'PUBLICISED' and new.status = 'APPROVED') execute function reviews_keep_unanswered();
