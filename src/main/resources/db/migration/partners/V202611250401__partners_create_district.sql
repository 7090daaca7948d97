-- Districts of Beijing after GB/T 2260, and the development zone as an area of its own. Dated reference data.
create table partners_district (
    code       text    primary key check (code ~ '^[0-9A-Z]{3,10}$'),
    name_zh    text    not null check (length(name_zh) between 1 and 40),
    name_en    text    not null check (length(name_en) between 1 and 60),
    position   integer not null,
    valid_from date    not null,
    valid_to   date,
    source     text    not null,
    constraint partners_district_dates check (valid_to >= valid_from)
);

insert into partners_district (code, name_zh, name_en, position, valid_from, source) values
    ('110101', '东城区', 'Dongcheng', 10, '2010-07-01', 'GB/T 2260'),
    ('110102', '西城区', 'Xicheng', 20, '2010-07-01', 'GB/T 2260'),
    ('110105', '朝阳区', 'Chaoyang', 30, '1958-01-01', 'GB/T 2260'),
    ('110106', '丰台区', 'Fengtai', 40, '1967-01-01', 'GB/T 2260'),
    ('110107', '石景山区', 'Shijingshan', 50, '1967-01-01', 'GB/T 2260'),
    ('110108', '海淀区', 'Haidian', 60, '1963-01-01', 'GB/T 2260'),
    ('110109', '门头沟区', 'Mentougou', 70, '1958-01-01', 'GB/T 2260'),
    ('110111', '房山区', 'Fangshan', 80, '1986-11-01', 'GB/T 2260'),
    ('110112', '通州区', 'Tongzhou', 90, '1997-04-01', 'GB/T 2260'),
    ('110113', '顺义区', 'Shunyi', 100, '1998-03-01', 'GB/T 2260'),
    ('110114', '昌平区', 'Changping', 110, '1999-09-01', 'GB/T 2260'),
    ('110115', '大兴区', 'Daxing', 120, '2001-01-01', 'GB/T 2260'),
    ('110116', '怀柔区', 'Huairou', 130, '2001-12-01', 'GB/T 2260'),
    ('110117', '平谷区', 'Pinggu', 140, '2001-12-01', 'GB/T 2260'),
    ('110118', '密云区', 'Miyun', 150, '2015-11-01', 'GB/T 2260'),
    ('110119', '延庆区', 'Yanqing', 160, '2015-11-01', 'GB/T 2260'),
    ('BDA', '北京经济技术开发区（亦庄）', 'Beijing development zone (Yizhuang)', 170, '1994-08-25', '国务院批复');
