-- Who was reminded of what: once for each round, reviewer, deadline and step, whatever number of instances asks.
-- Steps: 7, 3 and 1 days before the last day, 0 after it. Reviewer 0 stands for the round itself, told to its staff.
create table reviews_reminder (
    round_id    bigint      not null references reviews_round (id),
    reviewer_id bigint      not null,
    due_on      date        not null,
    step        smallint    not null check (step in (7, 3, 1, 0)),
    reminded_at timestamptz not null,
    primary key (round_id, reviewer_id, due_on, step)
);
revoke update, delete, truncate on reviews_reminder from ${app_role};
