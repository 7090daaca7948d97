-- What somebody should know of. The words are a message's key and its arguments: each reads it in his own language.
create sequence notices_notice_seq increment by 50;

create table notices_notice (
    id       bigint primary key default nextval('notices_notice_seq'),
    user_id  bigint      not null references accounts_user (id),
    message  text        not null,
    words    text[]      not null,
    link     text        not null,
    origin   text        not null,
    at       timestamptz not null,
    read_at  timestamptz,
    constraint notices_notice_message_form check (message ~ '^[a-z]+(\.[A-Za-z_]+)+$'),
    constraint notices_notice_link_inside check (link ~ '^/([^/\\]|$)' and length(link) <= 500),
    constraint notices_notice_origin_length check (length(origin) <= 200),
    -- An event that is told again after a restart makes no second notice.
    constraint notices_notice_once unique (user_id, origin)
);

create index notices_notice_unread on notices_notice (user_id, at desc, id desc) where read_at is null;
create index notices_notice_read on notices_notice (user_id, at desc, id desc) where read_at is not null;

revoke delete, truncate on notices_notice from ${app_role};
