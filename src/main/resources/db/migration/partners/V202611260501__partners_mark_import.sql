-- Which import brought an organisation in, and whether that import was taken back.
alter table partners_partner add column import_id bigint;
alter table partners_partner add column import_undone boolean not null default false;
create index partners_partner_by_import on partners_partner (import_id) where import_id is not null;
