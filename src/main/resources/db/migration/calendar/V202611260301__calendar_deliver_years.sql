-- The years that were announced when this was written. Later ones are entered by an administrator when they are.
insert into calendar_year (year, source, published_on) values
    (2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）', date '2024-11-12'),
    (2026, '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）', date '2025-11-04');

insert into calendar_day (day, year, kind, name)
select d::date, extract(year from d)::integer, v.kind, v.name
from (values
    ('元旦', 'HOLIDAY', date '2025-01-01', date '2025-01-01'),
    ('春节', 'HOLIDAY', date '2025-01-28', date '2025-02-04'),
    ('春节', 'WORKDAY', date '2025-01-26', date '2025-01-26'),
    ('春节', 'WORKDAY', date '2025-02-08', date '2025-02-08'),
    ('清明节', 'HOLIDAY', date '2025-04-04', date '2025-04-06'),
    ('劳动节', 'HOLIDAY', date '2025-05-01', date '2025-05-05'),
    ('劳动节', 'WORKDAY', date '2025-04-27', date '2025-04-27'),
    ('端午节', 'HOLIDAY', date '2025-05-31', date '2025-06-02'),
    ('国庆节、中秋节', 'HOLIDAY', date '2025-10-01', date '2025-10-08'),
    ('国庆节、中秋节', 'WORKDAY', date '2025-09-28', date '2025-09-28'),
    ('国庆节、中秋节', 'WORKDAY', date '2025-10-11', date '2025-10-11'),
    ('元旦', 'HOLIDAY', date '2026-01-01', date '2026-01-03'),
    ('元旦', 'WORKDAY', date '2026-01-04', date '2026-01-04'),
    ('春节', 'HOLIDAY', date '2026-02-15', date '2026-02-23'),
    ('春节', 'WORKDAY', date '2026-02-14', date '2026-02-14'),
    ('春节', 'WORKDAY', date '2026-02-28', date '2026-02-28'),
    ('清明节', 'HOLIDAY', date '2026-04-04', date '2026-04-06'),
    ('劳动节', 'HOLIDAY', date '2026-05-01', date '2026-05-05'),
    ('劳动节', 'WORKDAY', date '2026-05-09', date '2026-05-09'),
    ('端午节', 'HOLIDAY', date '2026-06-19', date '2026-06-21'),
    ('中秋节', 'HOLIDAY', date '2026-09-25', date '2026-09-27'),
    ('国庆节', 'HOLIDAY', date '2026-10-01', date '2026-10-07'),
    ('国庆节', 'WORKDAY', date '2026-09-20', date '2026-09-20'),
    ('国庆节', 'WORKDAY', date '2026-10-10', date '2026-10-10')
    ) as v (name, kind, first, last)
cross join lateral generate_series(v.first, v.last, interval '1 day') d;
