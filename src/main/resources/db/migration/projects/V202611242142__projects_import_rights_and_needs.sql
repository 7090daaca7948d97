-- What an import brings besides single values: contacts, rights and needs as the aggregate's records, and the owner.
alter table projects_import_row
    drop column contact_name,
    drop column contact_phone,
    drop column contact_email,
    add column owner_id bigint,
    add column parts    jsonb not null default '{}';
