-- Legal terms of the registration rules, in working days: reference data with a time of validity, never a constant.
create table milestones_clock (
    id      integer primary key,
    code    text not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_zh text not null check (length(name_zh) between 1 and 100),
    name_en text not null check (length(name_en) between 1 and 150)
);
create table milestones_clock_term (
    clock_id     integer not null references milestones_clock (id),
    valid_from   date    not null check (valid_from between date '1949-10-01' and date '2100-12-31'),
    valid_to     date check (valid_to <= date '2100-12-31'),
    working_days integer not null check (working_days between 1 and 1000),
    source       text    not null check (length(source) between 1 and 300),
    primary key (clock_id, valid_from),
    constraint milestones_clock_term_in_order check (valid_to >= valid_from),
    constraint milestones_clock_term_one_at_a_time exclude using gist (
        int4range(clock_id, clock_id, '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
);
revoke insert, update, delete, truncate on milestones_clock from ${app_role};
revoke delete, truncate on milestones_clock_term from ${app_role};

-- A term that was in force stays as it was; it only ends.
create function milestones_keep_clock_term() returns trigger language plpgsql as $$
begin
    if old.valid_to is not null or (new.clock_id, new.valid_from, new.working_days, new.source)
            is distinct from (old.clock_id, old.valid_from, old.working_days, old.source) then
        raise exception 'a legal term only ends' using errcode = 'check_violation',
            constraint = 'milestones_clock_term_stays';
    end if;
    return new;
end $$;
create trigger milestones_clock_term_stays before update on milestones_clock_term
    for each row execute function milestones_keep_clock_term();

insert into milestones_clock (id, code, name_zh, name_en) values
    (1, 'ACCEPTANCE', '受理', 'Acceptance of the application'),
    (2, 'REVIEW_II', '技术审评（第二类）', 'Technical review (class II)'),
    (3, 'REVIEW_III', '技术审评（第三类）', 'Technical review (class III)'),
    (4, 'TRIAL_APPROVAL', '临床试验审批', 'Approval of the clinical trial'),
    (5, 'QUALITY_CHECK', '质量管理体系核查', 'Quality-system check'),
    (6, 'DECISION', '审批决定', 'Decision'),
    (7, 'CERTIFICATE', '制证与送达', 'Certificate made and sent');
insert into milestones_clock_term (clock_id, valid_from, working_days, source)
select c.id, date '2021-10-01', v.days, '《医疗器械注册与备案管理办法》（2021年国家市场监督管理总局令第47号）'
from milestones_clock c
join (values ('ACCEPTANCE', 5), ('REVIEW_II', 60), ('REVIEW_III', 90), ('TRIAL_APPROVAL', 60), ('QUALITY_CHECK', 30),
    ('DECISION', 20), ('CERTIFICATE', 10)) as v (code, days) on v.code = c.code;

alter table milestones_template_item
    add column clock_id integer references milestones_clock (id),
    add column money_bound boolean not null default false;
alter table milestones_milestone
    add column clock_id integer references milestones_clock (id),
    add column money_bound boolean not null default false,
    add column partner_id bigint references partners_partner (id);
create index milestones_milestone_of_partner on milestones_milestone (partner_id) where partner_id is not null;

-- What was done to the clock of an item, for ever: it starts once, then stops and goes on by turns.
create table milestones_clock_act (
    milestone_id bigint      not null references milestones_milestone (id),
    number       integer     not null check (number >= 1),
    act          text        not null check (act in ('START', 'STOP', 'RESUME')),
    on_day       date        not null check (on_day between date '1990-01-01' and date '2100-12-31'),
    reason       text        not null check (length(reason) between 1 and 2000),
    actor_id     bigint      not null references accounts_user (id),
    actor_name   text        not null,
    at           timestamptz not null,
    primary key (milestone_id, number),
    constraint milestones_clock_act_by_turns check (act =
        case when number = 1 then 'START' when number % 2 = 0 then 'STOP' else 'RESUME' end)
);
revoke update, delete, truncate on milestones_clock_act from ${app_role};

-- Where the clock of an item stands after its last act; without a due day while it is stopped.
create table milestones_term (
    milestone_id bigint  primary key references milestones_milestone (id),
    clock_id     integer not null references milestones_clock (id),
    working_days integer not null check (working_days between 1 and 1000),
    source       text    not null check (length(source) between 1 and 300),
    started_on   date    not null,
    left_days    integer not null,
    due_on       date,
    stopped      boolean not null default false,
    constraint milestones_term_due_while_running check (stopped = (due_on is null)),
    constraint milestones_term_left check (left_days <= working_days)
);
create index milestones_term_due on milestones_term (due_on);
revoke delete, truncate on milestones_term from ${app_role};

create function milestones_guard_clock_act() returns trigger language plpgsql as $$
declare
    standing text;
    ticking integer;
begin
    select m.status, m.clock_id into standing, ticking from milestones_milestone m
    where m.id = new.milestone_id for no key update;
    if ticking is null or standing not in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED') then
        raise exception 'no clock runs here' using errcode = 'check_violation',
            constraint = 'milestones_clock_act_on_an_open_item';
    end if;
    if new.number <> 1 + (select coalesce(max(a.number), 0) from milestones_clock_act a
                          where a.milestone_id = new.milestone_id)
       or new.on_day < coalesce((select max(a.on_day) from milestones_clock_act a
                                 where a.milestone_id = new.milestone_id), new.on_day) then
        raise exception 'acts follow each other' using errcode = 'check_violation',
            constraint = 'milestones_clock_act_in_order';
    end if;
    return new;
end $$;
create trigger milestones_clock_act_guarded before insert on milestones_clock_act
    for each row execute function milestones_guard_clock_act();

create function milestones_guard_clock() returns trigger language plpgsql as $$
begin
    if exists (select 1 from milestones_clock_act a where a.milestone_id = new.id) then
        raise exception 'the clock has been started' using errcode = 'check_violation',
            constraint = 'milestones_milestone_clock_stays';
    end if;
    return new;
end $$;
create trigger milestones_milestone_clock_stays before update of clock_id on milestones_milestone
    for each row when (old.clock_id is distinct from new.clock_id) execute function milestones_guard_clock();
