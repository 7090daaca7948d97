-- A commitment binds money of a source to a project. What it is worth is the sum of its entries.
create sequence funding_commitment_seq cache 20;
create table funding_commitment (
    id         bigint primary key default nextval('funding_commitment_seq'),
    number     text not null unique check (length(number) <= 40),
    source_id  bigint not null references funding_source (id),
    project_id bigint not null references projects_project (id),
    year       integer not null,
    created_at timestamptz not null
);
create index funding_commitment_by_source on funding_commitment (source_id, id);
create index funding_commitment_by_project on funding_commitment (project_id, id);
revoke update, delete, truncate on funding_commitment from ${app_role};

-- Every act on money begins as an order: one person records it, another decides. Approval writes the entry.
create sequence funding_order_seq cache 20;
create table funding_order (
    id               bigint primary key default nextval('funding_order_seq'),
    kind             text not null check (kind in ('BUDGET_INITIAL', 'BUDGET_RAISE', 'BUDGET_CUT', 'BUDGET_SHIFT',
        'BUDGET_CARRY', 'BUDGET_RECLAIM', 'COMMIT', 'INCREASE', 'REDUCE', 'RELEASE', 'RECEIPT', 'PAYMENT', 'RETURN',
        'REVERSAL')),
    state            text not null check (state in ('INTENT', 'RECORDED', 'CHECKED', 'ENDORSED', 'APPROVED', 'PAID',
        'BOUNCED', 'DECLINED', 'WITHDRAWN')),
    source_id        bigint not null references funding_source (id),
    year             integer not null check (year between 1990 and 2200),
    to_source_id     bigint references funding_source (id),
    to_year          integer check (to_year between 1990 and 2200),
    commitment_id    bigint references funding_commitment (id),
    project_id       bigint references projects_project (id),
    flow             text check (flow in ('BASE', 'DIRECT', 'IN_KIND')),
    reverses_id      bigint,
    amount           numeric(18, 2) not null check (amount > 0),
    part1            numeric(18, 2) not null check (part1 >= 0),
    part2            numeric(18, 2) not null default 0 check (part2 >= 0),
    part3            numeric(18, 2) not null default 0 check (part3 >= 0),
    value_on         date not null,
    document         text check (length(document) <= 200),
    voucher          text check (length(voucher) <= 100),
    payee            text check (length(payee) <= 200),
    payee_account    text check (length(payee_account) <= 60),
    note             text check (length(note) <= 2000),
    needs_approver   boolean not null default false,
    token            uuid not null unique,
    recorded_by      bigint not null references accounts_user (id),
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    checked_by       bigint references accounts_user (id),
    checked_by_name  text,
    checked_at       timestamptz,
    endorsed_by      bigint references accounts_user (id),
    endorsed_by_name text,
    endorsed_at      timestamptz,
    approved_by      bigint references accounts_user (id),
    approved_by_name text,
    approved_at      timestamptz,
    settled_by       bigint references accounts_user (id),
    settled_by_name  text,
    settled_at       timestamptz,
    slip             text check (length(slip) <= 100),
    ended_by         bigint references accounts_user (id),
    ended_by_name    text,
    ended_at         timestamptz,
    ended_reason     text check (length(ended_reason) <= 2000),
    version          bigint not null default 0,
    constraint funding_order_parts check (amount = part1 + part2 + part3),
    constraint funding_order_shift check ((kind = 'BUDGET_SHIFT') = (to_source_id is not null)),
    constraint funding_order_carry check ((kind = 'BUDGET_CARRY') = (to_year is not null)),
    constraint funding_order_elsewhere check (to_source_id is distinct from source_id and to_year is distinct from year),
    constraint funding_order_budget_document check (kind not like 'BUDGET%' or document is not null),
    constraint funding_order_flow check ((kind in ('PAYMENT', 'RETURN')) = (flow is not null)),
    constraint funding_order_proof check (flow is null or flow = 'BASE' or document is not null),
    constraint funding_order_commitment check
        ((kind in ('COMMIT', 'INCREASE', 'REDUCE', 'RELEASE', 'PAYMENT', 'RETURN')) = (commitment_id is not null)
            or kind = 'REVERSAL'),
    constraint funding_order_reversal check ((kind = 'REVERSAL') = (reverses_id is not null)),
    constraint funding_order_intent check (state <> 'INTENT' or kind = 'COMMIT'),
    constraint funding_order_checked_by_another check (checked_by <> recorded_by),
    constraint funding_order_endorsed_by_another check (endorsed_by is null
        or (endorsed_by <> recorded_by and endorsed_by is distinct from checked_by)),
    constraint funding_order_approved_by_another check (approved_by is null
        or (approved_by <> recorded_by and approved_by is distinct from checked_by
            and approved_by is distinct from endorsed_by)),
    constraint funding_order_approved check ((state in ('APPROVED', 'PAID', 'BOUNCED')) = (approved_by is not null)),
    constraint funding_order_payment_checked check (kind <> 'PAYMENT' or approved_by is null or checked_by is not null),
    constraint funding_order_above_threshold check (not needs_approver or approved_by is null or endorsed_by is not null),
    constraint funding_order_ended check ((state in ('DECLINED', 'WITHDRAWN')) = (ended_by is not null)),
    constraint funding_order_settled check (state not in ('PAID', 'BOUNCED') or (settled_by is not null and slip is not null))
);
create index funding_order_by_time on funding_order (recorded_at, id);
create index funding_order_by_state on funding_order (state, recorded_at, id);
create index funding_order_by_commitment on funding_order (commitment_id, id);
create index funding_order_by_source on funding_order (source_id, id);
create unique index funding_order_one_initial on funding_order (source_id, year)
    where kind = 'BUDGET_INITIAL' and state not in ('DECLINED', 'WITHDRAWN');
create unique index funding_order_one_reversal on funding_order (reverses_id)
    where state not in ('DECLINED', 'WITHDRAWN');
revoke delete, truncate on funding_order from ${app_role};

-- The life of an order in the database too; the code's list is OrderState.
create function funding_guard_order() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state not in ('INTENT', 'RECORDED') or new.approved_by is not null then
            raise exception 'an order begins as recorded' using errcode = 'check_violation',
                constraint = 'funding_order_begins_recorded';
        end if;
        return new;
    end if;
    if (new.kind, new.source_id, new.year, new.to_source_id, new.to_year, new.commitment_id, new.project_id, new.flow,
            new.reverses_id, new.amount, new.part1, new.part2, new.part3, new.value_on, new.needs_approver, new.token,
            new.recorded_by)
        is distinct from
       (old.kind, old.source_id, old.year, old.to_source_id, old.to_year, old.commitment_id, old.project_id, old.flow,
            old.reverses_id, old.amount, old.part1, old.part2, old.part3, old.value_on, old.needs_approver, old.token,
            old.recorded_by) then
        raise exception 'what an order says stays as it was recorded' using errcode = 'check_violation',
            constraint = 'funding_order_fixed';
    end if;
    if old.approved_by is distinct from new.approved_by and old.approved_by is not null then
        raise exception 'an approval stays' using errcode = 'check_violation', constraint = 'funding_order_fixed';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('INTENT', 'RECORDED'), ('INTENT', 'WITHDRAWN'),
            ('RECORDED', 'CHECKED'), ('RECORDED', 'ENDORSED'), ('RECORDED', 'APPROVED'), ('RECORDED', 'DECLINED'),
            ('RECORDED', 'WITHDRAWN'),
            ('CHECKED', 'ENDORSED'), ('CHECKED', 'APPROVED'), ('CHECKED', 'DECLINED'), ('CHECKED', 'WITHDRAWN'),
            ('ENDORSED', 'APPROVED'), ('ENDORSED', 'DECLINED'), ('ENDORSED', 'WITHDRAWN'),
            ('APPROVED', 'PAID'), ('APPROVED', 'BOUNCED'), ('BOUNCED', 'PAID')) then
        raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation',
            constraint = 'funding_order_legal_move';
    end if;
    return new;
end $$;
create trigger funding_order_guard before insert or update on funding_order
    for each row execute function funding_guard_order();
