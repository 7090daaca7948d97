-- The announced years, and the days of each that depart from the week. A year without a row counts Monday to Friday.
create table calendar_year (
    year         integer primary key check (year between 1990 and 2100),
    source       text not null check (length(source) between 1 and 200),
    published_on date not null check (published_on between date '1949-10-01' and date '2100-12-31')
);

create table calendar_day (
    day  date primary key,
    year integer not null references calendar_year (year),
    kind text    not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name text    not null check (length(name) between 1 and 60),
    constraint calendar_day_in_its_year check (extract(year from day) = year),
    constraint calendar_day_made_up_on_a_weekend check (kind = 'HOLIDAY' or extract(isodow from day) in (6, 7))
);
create index calendar_day_of_year on calendar_day (year, day);
revoke truncate on calendar_year, calendar_day from ${app_role};
revoke delete on calendar_year from ${app_role};
