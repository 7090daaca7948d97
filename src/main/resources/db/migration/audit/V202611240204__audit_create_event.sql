-- Who changed what, when, from where, from what to what. Entries are added and never changed.
create sequence audit_event_seq increment by 1 cache 50;

create table audit_event (
    id             bigint primary key default nextval('audit_event_seq'),
    at             timestamptz not null,
    subject_type   text        not null,
    subject_key    text        not null,
    action         text        not null,
    actor_id       bigint references accounts_user (id),
    actor_name     text        not null,
    client_address text,
    reason         text,
    changes        jsonb       not null default '[]'
);

create index audit_event_by_subject on audit_event (subject_type, subject_key, at desc, id desc);
create index audit_event_by_actor on audit_event (actor_id, at desc, id desc);
create index audit_event_by_time on audit_event (at desc, id desc);

revoke update, delete, truncate on audit_event from ${app_role};
