-- The bank account of an organisation. It is proposed by one person and confirmed by another; nothing is overwritten.
create sequence partners_account_seq start with 50 increment by 50;
create table partners_account (
    id            bigint      primary key,
    partner_id    bigint      not null references partners_partner (id),
    holder        text        not null check (length(holder) between 1 and 200),
    bank          text        not null check (length(bank) between 1 and 200),
    number        text        not null check (number ~ '^[0-9]{8,34}$'),
    source        text        not null check (length(source) between 1 and 300),
    state         text        not null default 'PROPOSED' check (state in
        ('PROPOSED', 'CONFIRMED', 'REPLACED', 'REFUSED')),
    proposed_by   bigint      not null references accounts_user (id),
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    bigint references accounts_user (id),
    decided_name  text,
    decided_at    timestamptz,
    note          text check (length(note) between 1 and 500),
    constraint partners_account_decided check ((state = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_name is null) and (decided_by is null) = (decided_at is null)),
    constraint partners_account_second_person check (decided_by <> proposed_by or state = 'REFUSED'),
    constraint partners_account_refused check (state <> 'REFUSED' or note is not null)
);
create unique index partners_account_one_proposed on partners_account (partner_id) where state = 'PROPOSED';
create unique index partners_account_one_confirmed on partners_account (partner_id) where state = 'CONFIRMED';
create index partners_account_by_partner on partners_account (partner_id, id desc);
revoke delete, truncate on partners_account from ${app_role};
revoke update on partners_account from ${app_role};
grant update (state, decided_by, decided_name, decided_at, note) on partners_account to ${app_role};

create function partners_guard_account() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' then
            raise exception 'an account is proposed first' using errcode = 'check_violation',
                constraint = 'partners_account_begins';
        end if;
        return new;
    end if;
    if not ((old.state = 'PROPOSED' and new.state in ('CONFIRMED', 'REFUSED'))
            or (old.state = 'CONFIRMED' and new.state = 'REPLACED' and new.decided_by = old.decided_by)) then
        raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation',
            constraint = 'partners_account_legal_move';
    end if;
    return new;
end $$;
create trigger partners_account_guarded before insert or update on partners_account
    for each row execute function partners_guard_account();
