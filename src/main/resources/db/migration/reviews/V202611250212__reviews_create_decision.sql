-- Decisions on projects of a round: one approver moves, others concur until the quorum is reached. All are kept for ever.
create sequence reviews_motion_seq start with 50 increment by 50;
create table reviews_motion (
    id             bigint primary key,
    round_id       bigint      not null,
    project_id     bigint      not null,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'CARRIED', 'DROPPED')),
    outcome        text        not null check (outcome in ('APPROVE', 'CONDITIONAL', 'DEFER', 'RETURN', 'REJECT')),
    amount         numeric(18, 2) check (amount >= 0),
    entry_stage    text check (entry_stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    reason         text check (length(reason) between 1 and 2000),
    condition_text text check (length(condition_text) between 1 and 2000),
    due_on         date,
    notice_ends_on date,
    minutes_number text        not null check (length(minutes_number) between 1 and 100),
    minutes_on     date        not null,
    moved_by       bigint      not null references accounts_user (id),
    moved_at       timestamptz not null,
    dropped_by     bigint references accounts_user (id),
    drop_reason    text check (length(drop_reason) between 1 and 500),
    foreign key (round_id, project_id) references reviews_round_project (round_id, project_id),
    constraint reviews_motion_money_of_approvals check (
        (outcome in ('APPROVE', 'CONDITIONAL')) = (amount is not null and entry_stage is not null)),
    constraint reviews_motion_condition check (
        (outcome = 'CONDITIONAL') = (condition_text is not null)),
    constraint reviews_motion_reason check (outcome = 'APPROVE' or reason is not null),
    constraint reviews_motion_due check ((outcome in ('CONDITIONAL', 'RETURN')) = (due_on is not null))
);
create unique index reviews_motion_one on reviews_motion (round_id, project_id) where state in ('OPEN', 'CARRIED');
revoke delete on reviews_motion from ${app_role};

create table reviews_concurrence (
    motion_id   bigint      not null references reviews_motion (id),
    approver_id bigint      not null references accounts_user (id),
    at          timestamptz not null,
    primary key (motion_id, approver_id)
);
revoke update, delete, truncate on reviews_concurrence from ${app_role};

create sequence reviews_decision_seq start with 50 increment by 50;
create table reviews_decision (
    id           bigint primary key,
    round_id     bigint      not null,
    project_id   bigint      not null,
    motion_id    bigint      not null unique references reviews_motion (id),
    against_rank boolean     not null,
    decided_by   bigint      not null references accounts_user (id),
    decided_at   timestamptz not null,
    foreign key (round_id, project_id) references reviews_round_project (round_id, project_id),
    constraint reviews_decision_once unique (round_id, project_id)
);
create index reviews_decision_by_project on reviews_decision (project_id);
revoke update, delete, truncate on reviews_decision from ${app_role};

-- The decision pack: everything behind the decision as it stood then, with its fingerprint.
create table reviews_pack (
    decision_id bigint primary key references reviews_decision (id),
    made_at     timestamptz not null,
    content     text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$')
);
revoke update, delete, truncate on reviews_pack from ${app_role};
