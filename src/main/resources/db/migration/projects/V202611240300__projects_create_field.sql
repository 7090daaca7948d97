-- Technology fields: dated reference data that an administrator edits.
create table projects_field (
    code       text primary key,
    name_zh    text     not null,
    name_en    text     not null,
    position   integer  not null,
    active     boolean  not null default true,
    valid_from date     not null,
    valid_to   date,
    source     text     not null default '',
    version    bigint   not null default 0,
    constraint projects_field_code_shape check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    constraint projects_field_name_length check (length(name_zh) between 1 and 60 and length(name_en) between 1 and 100),
    constraint projects_field_dates check (valid_to is null or valid_to >= valid_from)
);

insert into projects_field (code, name_zh, name_en, position, valid_from, source) values
    ('MEDICAL_DEVICE',    '医疗器械',     'Medical devices',            10, '2012-09-18', '共建协议'),
    ('DRUG',              '药物',         'Drugs',                      20, '2012-09-18', '共建协议'),
    ('DIAGNOSTICS',       '诊断试剂与检测', 'Diagnostics',               30, '2012-09-18', '共建协议'),
    ('DIGITAL_HEALTH',    '数字医疗',     'Digital health',             40, '2012-09-18', '共建协议'),
    ('MATERIALS',         '新材料',       'Materials',                  50, '2012-09-18', '共建协议'),
    ('BIOTECHNOLOGY',     '生物技术',     'Biotechnology',              60, '2012-09-18', '共建协议'),
    ('ELECTRONICS',       '电子信息',     'Electronics and information', 70, '2012-09-18', '共建协议'),
    ('MANUFACTURING',     '先进制造',     'Advanced manufacturing',     80, '2012-09-18', '共建协议'),
    ('ENERGY_ENVIRONMENT', '能源与环境',  'Energy and environment',     90, '2012-09-18', '共建协议'),
    ('MANAGEMENT',        '管理科学',     'Management science',        100, '2012-09-18', '共建协议'),
    ('OTHER',             '其他',         'Other',                     990, '2012-09-18', '共建协议');
