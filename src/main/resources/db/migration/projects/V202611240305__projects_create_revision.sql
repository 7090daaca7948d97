-- What stood in a project before each edit: the original of the page that shows mine, theirs and the original. The
-- content at a version is the row with the smallest version not below it, or the project itself where there is none.
create table projects_revision (
    project_id bigint      not null references projects_project (id),
    version    bigint      not null,
    content    text        not null,
    edited_by  text        not null,
    edited_at  timestamptz not null,
    primary key (project_id, version)
);
revoke update, delete, truncate on projects_revision from ${app_role};
