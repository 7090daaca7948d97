-- What is to be done about a notice is known by its task; once it is done the notice is done for everybody who got it.
alter table notices_notice
    add column task    text,
    add column done_at timestamptz,
    add constraint notices_notice_task_length check (length(task) between 1 and 200),
    add constraint notices_notice_done_is_task check (done_at is null or task is not null and read_at is not null);
create index notices_notice_by_task on notices_notice (task) where task is not null and done_at is null;
create index notices_notice_done on notices_notice (user_id, done_at desc, id desc) where done_at is not null;

-- Whether somebody wants mail; who never said does.
create table notices_preference (
    user_id    bigint primary key references accounts_user (id),
    mail       boolean     not null,
    changed_at timestamptz not null
);
revoke delete, truncate on notices_preference from ${app_role};

-- The outbox: one mail for a notice. Who sends it claims it first, in a transaction of its own. A claim that nobody
-- ended was cut off while the mail server had the mail: whether it went out is not known, and it is not sent again.
create table notices_mail (
    notice_id  bigint primary key references notices_notice (id),
    state      text        not null default 'WAITING' check (state in
                   ('WAITING', 'SENDING', 'SENT', 'NOT_WANTED', 'GIVEN_UP', 'UNCERTAIN')),
    attempts   integer     not null default 0,
    next_at    timestamptz not null,
    claimed_at timestamptz,
    ended_at   timestamptz,
    problem    text check (length(problem) <= 500),
    constraint notices_mail_claimed check (state not in ('SENDING', 'SENT', 'UNCERTAIN') or claimed_at is not null),
    constraint notices_mail_ended check ((state in ('WAITING', 'SENDING')) = (ended_at is null))
);
create index notices_mail_waiting on notices_mail (next_at, notice_id) where state = 'WAITING';
create index notices_mail_claims on notices_mail (claimed_at) where state = 'SENDING';
create index notices_mail_troubled on notices_mail (ended_at) where state in ('GIVEN_UP', 'UNCERTAIN');
revoke delete, truncate on notices_mail from ${app_role};

create function notices_keep_mail() returns trigger language plpgsql as $$
begin
    if old.state not in ('WAITING', 'SENDING') or new.notice_id <> old.notice_id
        or old.state = 'WAITING' and new.state not in ('WAITING', 'SENDING')
        or old.state = 'SENDING' and new.state = 'SENDING' then
        raise exception 'a mail is sent once: no way from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'notices_mail_once';
    end if;
    return new;
end $$;
create trigger notices_mail_kept before update on notices_mail for each row execute function notices_keep_mail();
