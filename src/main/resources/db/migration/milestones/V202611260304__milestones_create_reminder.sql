-- Who was reminded of what: once for each milestone, day and mark, whichever instance of the portal comes first.
create table milestones_reminder (
    milestone_id bigint      not null references milestones_milestone (id),
    due_on       date        not null,
    mark         integer     not null check (mark in (-30, -7, -1) or mark > 0 and mark % 7 = 0),
    user_id      bigint      not null references accounts_user (id),
    reminded_at  timestamptz not null,
    primary key (milestone_id, due_on, mark)
);
revoke update, delete, truncate on milestones_reminder from ${app_role};
