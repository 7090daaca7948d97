-- What projects spend: a plan by cost category, and reports of it with receipts, which another person accepts.
-- Categories are dated reference data; a report is written in those that held on its last day.
create table funding_cost_category (
    code       text     not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_zh    text     not null check (length(name_zh) between 1 and 60),
    name_en    text     not null check (length(name_en) between 1 and 100),
    direct     boolean  not null,
    position   smallint not null,
    valid_from date     not null,
    valid_to   date check (valid_to >= valid_from),
    source     text     not null check (length(source) between 1 and 300),
    primary key (code, valid_from)
);
revoke insert, update, delete, truncate on funding_cost_category from ${app_role};

insert into funding_cost_category (code, name_zh, name_en, direct, position, valid_from, valid_to, source) values
    ('EQUIPMENT',   '设备费',           'Equipment',                        true,  10, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('MATERIALS',   '材料费',           'Materials',                        true,  20, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('TESTING',     '测试化验加工费',   'Testing, assay and processing',    true,  30, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('POWER',       '燃料动力费',       'Fuel and power',                   true,  40, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('PUBLICATION', '出版/文献/信息传播/知识产权事务费', 'Publication, literature, information and intellectual property', true, 50, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('TRAVEL',      '会议/差旅/国际合作交流费', 'Conferences, travel and international exchange', true, 60, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('LABOUR',      '劳务费',           'Labour',                           true,  70, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('ADVICE',      '专家咨询费',       'Expert advice',                    true,  80, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('OTHER',       '其他支出',         'Other',                            true,  90, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('INDIRECT',    '间接费用',         'Indirect costs',                   false, 100, '2017-01-01', '2021-08-04', '财科教〔2016〕113号'),
    ('EQUIPMENT',   '设备费',           'Equipment',                        true,  10, '2021-08-05', null, '国办发〔2021〕32号'),
    ('BUSINESS',    '业务费',           'Project costs',                    true,  20, '2021-08-05', null, '国办发〔2021〕32号'),
    ('LABOUR',      '劳务费',           'Labour',                           true,  70, '2021-08-05', null, '国办发〔2021〕32号'),
    ('INDIRECT',    '间接费用',         'Indirect costs',                   false, 100, '2021-08-05', null, '国办发〔2021〕32号');

create table funding_spending_plan (
    project_id      bigint      primary key references projects_project (id),
    changed_by      bigint      not null references accounts_user (id),
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    version         bigint      not null default 0
);
create table funding_spending_plan_line (
    project_id bigint         not null references funding_spending_plan (project_id),
    category   text           not null,
    fiscal     numeric(18, 2) not null check (fiscal >= 0),
    own        numeric(18, 2) not null check (own >= 0),
    primary key (project_id, category)
);
revoke delete, truncate on funding_spending_plan from ${app_role};
revoke truncate on funding_spending_plan_line from ${app_role};

create sequence funding_report_seq cache 20;
create table funding_report (
    id                bigint primary key default nextval('funding_report_seq'),
    project_id        bigint      not null references projects_project (id),
    number            integer     not null check (number between 1 and 9999),
    from_on           date        not null check (extract(year from from_on) between 1990 and 2200),
    until_on          date        not null check (until_on between from_on and from_on + 731),
    state             text        not null default 'DRAFT' check (state in
        ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    note              text check (length(note) <= 2000),
    reason            text check (length(reason) between 1 and 2000),
    token             uuid        not null unique,
    created_by        bigint      not null references accounts_user (id),
    created_by_name   text        not null,
    created_at        timestamptz not null,
    submitted_by      bigint references accounts_user (id),
    submitted_by_name text,
    submitted_at      timestamptz,
    decided_by        bigint references accounts_user (id),
    decided_by_name   text,
    decided_at        timestamptz,
    version           bigint      not null default 0,
    constraint funding_report_once unique (project_id, number),
    constraint funding_report_submitted check (state not in ('SUBMITTED', 'RETURNED', 'ACCEPTED') or submitted_by is not null),
    constraint funding_report_decided check (state not in ('RETURNED', 'ACCEPTED') or decided_by is not null),
    constraint funding_report_returned_why check (state <> 'RETURNED' or reason is not null),
    constraint funding_report_two_people check (state not in ('RETURNED', 'ACCEPTED')
        or decided_by <> submitted_by and decided_by <> created_by),
    constraint funding_report_one_at_a_time exclude using gist (
        int8range(project_id, project_id, '[]') with &&, daterange(from_on, until_on, '[]') with &&)
        where (state <> 'WITHDRAWN')
);
create index funding_report_by_day on funding_report (until_on, id);
create index funding_report_by_state on funding_report (state, until_on, id);
revoke delete, truncate on funding_report from ${app_role};

create table funding_report_line (
    report_id bigint         not null references funding_report (id),
    category  text           not null,
    fiscal    numeric(18, 2) not null check (fiscal >= 0),
    own       numeric(18, 2) not null check (own >= 0),
    primary key (report_id, category)
);
revoke truncate on funding_report_line from ${app_role};

-- The life of a report, and what it says stays once it is handed in.
create function funding_guard_report() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a report begins as a draft' using errcode = 'check_violation',
                constraint = 'funding_report_legal_move';
        end if;
        return new;
    end if;
    if (new.project_id, new.number, new.from_on, new.until_on, new.token, new.created_by)
            is distinct from (old.project_id, old.number, old.from_on, old.until_on, old.token, old.created_by)
        or old.state in ('ACCEPTED', 'WITHDRAWN')
        or old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
            ('RETURNED', 'SUBMITTED'), ('RETURNED', 'WITHDRAWN'), ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'RETURNED'))
    then
        raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation',
            constraint = 'funding_report_legal_move';
    end if;
    if new.state = 'SUBMITTED' and old.state <> 'SUBMITTED' and not exists (
            select 1 from funding_report_line l where l.report_id = new.id and l.fiscal + l.own > 0) then
        raise exception 'nothing is spent' using errcode = 'check_violation', constraint = 'funding_report_something';
    end if;
    return new;
end $$;
create trigger funding_report_guard before insert or update on funding_report
    for each row execute function funding_guard_report();

create function funding_guard_report_line() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
    report bigint := coalesce(new.report_id, old.report_id);
begin
    perform 1 from funding_report r where r.id = report and r.state in ('DRAFT', 'RETURNED') for no key update;
    if not found or tg_op = 'UPDATE' and new.report_id <> old.report_id then
        raise exception 'what was handed in stays' using errcode = 'check_violation',
            constraint = 'funding_report_fixed';
    end if;
    return coalesce(new, old);
end $$;
create trigger funding_report_line_guard before insert or update or delete on funding_report_line
    for each row execute function funding_guard_report_line();
