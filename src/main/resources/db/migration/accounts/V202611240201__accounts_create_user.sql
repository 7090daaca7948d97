-- People who may sign in. Never deleted: deactivated.
create sequence accounts_user_seq increment by 50;

create table accounts_user (
    id                   bigint primary key,
    username             text        not null unique,
    display_name         text        not null,
    email                text,
    password_hash        text        not null,
    must_change_password boolean     not null,
    password_changed_at  timestamptz not null,
    active               boolean     not null,
    language             text,
    theme                text,
    session_epoch        bigint      not null default 0,
    example              boolean     not null default false,
    created_at           timestamptz not null,
    last_sign_in_at      timestamptz,
    version              bigint      not null,
    constraint accounts_user_username_normal check (username = lower(username) and length(username) between 2 and 50),
    constraint accounts_user_display_name_length check (length(display_name) between 1 and 50),
    constraint accounts_user_email_length check (length(email) <= 200),
    constraint accounts_user_language_known check (language in ('zh', 'en')),
    constraint accounts_user_theme_known check (theme in ('light', 'dark', 'auto'))
);

create table accounts_user_role (
    user_id bigint not null references accounts_user (id),
    role    text   not null,
    primary key (user_id, role),
    constraint accounts_user_role_known
        check (role in ('ADMIN', 'STAFF', 'FINANCE', 'REVIEWER', 'APPROVER', 'VIEWER', 'AUDITOR'))
);

create index accounts_user_role_by_role on accounts_user_role (role, user_id);
create index accounts_user_by_name on accounts_user (display_name collate "zh-Hans-CN-x-icu", id);

revoke delete, truncate on accounts_user from ${app_role};
