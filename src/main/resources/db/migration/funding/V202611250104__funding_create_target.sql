-- What each channel is to bring in a year. 100,000,000 yuan in all until an administrator says otherwise.
create table funding_target (
    year    integer not null check (year between 1990 and 2200),
    channel text    not null check (channel in ('UNIVERSITY', 'ENTERPRISE', 'FINANCE', 'GOVERNMENT')),
    amount  numeric(18, 2) not null check (amount >= 0),
    version bigint  not null default 0,
    primary key (year, channel)
);
revoke delete, truncate on funding_target from ${app_role};

-- Settings of the module, as an administrator left them: the targets of a year that has none of its own (per channel)
-- and the amount from which an approver signs too.
create table funding_setting (
    name   text primary key,
    amount numeric(18, 2) not null check (amount >= 0)
);
insert into funding_setting (name, amount) values
    ('TARGET_UNIVERSITY', 20000000), ('TARGET_ENTERPRISE', 30000000), ('TARGET_FINANCE', 20000000),
    ('TARGET_GOVERNMENT', 30000000), ('APPROVER_FROM', 5000000);
revoke insert, delete, truncate on funding_setting from ${app_role};

-- A frozen year's figures; what is booked into the year later is listed beside them and changes none of them.
create table funding_snapshot (
    year     integer not null references funding_year (year),
    channel  text    not null,
    measure  text    not null,
    amount   numeric(18, 2) not null,
    primary key (year, channel, measure)
);
revoke update, delete, truncate on funding_snapshot from ${app_role};
