-- A project whose import was taken back: the next import of the same list does not take it for a double.
alter table projects_project add column import_undone boolean not null default false;
