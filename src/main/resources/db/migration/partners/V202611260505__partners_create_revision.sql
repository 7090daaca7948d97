-- What an organisation was at a version, written when it is changed: whoever edited that version sees the original.
create table partners_revision (
    partner_id bigint not null references partners_partner (id),
    version    bigint not null,
    content    jsonb  not null,
    primary key (partner_id, version)
);
revoke update, delete, truncate on partners_revision from ${app_role};
