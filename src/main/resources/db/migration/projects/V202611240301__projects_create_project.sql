-- One row per research result on its way to market.
create sequence projects_project_seq start with 50 increment by 50;

-- The last serial given in each year. Only ever grows: a code is never given twice.
create table projects_code_counter (
    year        integer primary key check (year between 1900 and 2100),
    last_serial integer not null check (last_serial >= 0)
);
revoke delete, truncate on projects_code_counter from ${app_role};

create table projects_project (
    id                     bigint primary key,
    code                   text        not null unique,
    create_token           uuid unique,
    title_zh               text        not null,
    title_en               text,
    summary                text,
    problem                text,
    advantage              text,
    economics              text,
    origin_institution_id  bigint references partners_partner (id),
    carrying_unit_id       bigint references partners_partner (id),
    recommending_unit_id   bigint references partners_partner (id),
    pi_name                text,
    pi_title               text,
    pi_unit                text,
    field_code             text references projects_field (code),
    product_kind           text,
    indication             text,
    trl                    smallint,
    openness               text        not null default 'INTERNAL',
    wanted_total           numeric(18, 2),
    wanted_fiscal          numeric(18, 2),
    wanted_own             numeric(18, 2),
    wanted_other           numeric(18, 2),
    starts_on              date,
    ends_on                date,
    owner_id               bigint references accounts_user (id),
    stage                  text        not null default 'EXPLORATION',
    entry_stage            text,
    approved_amount        numeric(18, 2),
    status                 text        not null default 'DRAFT',
    status_since           timestamptz not null,
    submitted_at           timestamptz,
    return_due_on          date,
    notice_ends_on         date,
    exit_kind              text,
    archived               boolean     not null default false,
    created_by             bigint      not null references accounts_user (id),
    created_at             timestamptz not null,
    importer_id            bigint references accounts_user (id),
    import_id              bigint,
    updated_at             timestamptz not null,
    version                bigint      not null default 0,
    constraint projects_project_code_shape check (code ~ '^BP-[0-9]{4}-[0-9]{4,}$'),
    constraint projects_project_title_length check (length(title_zh) between 1 and 200 and length(title_en) <= 300),
    constraint projects_project_text_length check (
        length(summary) <= 4000 and length(problem) <= 2000 and length(advantage) <= 2000
        and length(economics) <= 2000 and length(indication) <= 200),
    constraint projects_project_pi_length check (
        length(pi_name) <= 60 and length(pi_title) <= 60 and length(pi_unit) <= 200),
    constraint projects_project_product_kind_known check (product_kind in
        ('DEVICE_I', 'DEVICE_II', 'DEVICE_III', 'DRUG', 'DIAGNOSTICS', 'SOFTWARE', 'OTHER')),
    constraint projects_project_trl_range check (trl between 1 and 9),
    constraint projects_project_openness_known check (openness in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    constraint projects_project_money_not_negative check (
        wanted_total >= 0 and wanted_fiscal >= 0 and wanted_own >= 0 and wanted_other >= 0 and approved_amount >= 0),
    constraint projects_project_money_adds_up check (
        (wanted_fiscal is null and wanted_own is null and wanted_other is null)
        or wanted_total is not distinct from
            coalesce(wanted_fiscal, 0) + coalesce(wanted_own, 0) + coalesce(wanted_other, 0)),
    constraint projects_project_term check (
        ends_on >= starts_on and starts_on >= date '1900-01-01' and ends_on <= date '2100-12-31'),
    constraint projects_project_term_range check (
        starts_on <= date '2100-12-31' and ends_on >= date '1900-01-01'),
    constraint projects_project_stage_known check (stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    constraint projects_project_entry_stage_known check (entry_stage in
        ('EXPLORATION', 'KEY_TECHNOLOGY', 'PROTOTYPE', 'CLINICAL_TRIAL', 'MARKET_LAUNCH')),
    constraint projects_project_status_known check (status in
        ('DRAFT', 'SUBMITTED', 'RETURNED', 'UNDER_REVIEW', 'PUBLICISED', 'DEFERRED', 'REJECTED', 'APPROVED',
         'INCUBATING', 'SUSPENDED', 'GRADUATED', 'TERMINATED', 'REVOKED', 'WITHDRAWN')),
    constraint projects_project_exit_known check (exit_kind in
        ('INDUSTRIALISED', 'COMPLETED', 'ACQUIRED', 'TRANSFERRED')),
    constraint projects_project_exit_of_graduates check ((status = 'GRADUATED') <= (exit_kind is not null)),
    constraint projects_project_return_has_due_date check ((status = 'RETURNED') = (return_due_on is not null)),
    constraint projects_project_notice_has_end check ((status = 'PUBLICISED') = (notice_ends_on is not null)),
    constraint projects_project_submitted_once check (status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null)
);

revoke delete, truncate on projects_project from ${app_role};

create index projects_project_by_status on projects_project (status, id);
create index projects_project_by_stage on projects_project (stage, id);
create index projects_project_by_field on projects_project (field_code, id);
create index projects_project_by_origin on projects_project (origin_institution_id, id);
create index projects_project_by_carrier on projects_project (carrying_unit_id) where carrying_unit_id is not null;
create index projects_project_by_recommender on projects_project (recommending_unit_id)
    where recommending_unit_id is not null;
create index projects_project_by_pi on projects_project (pi_name) where pi_name is not null;
create index projects_project_by_owner on projects_project (owner_id, status);
create index projects_project_by_creator on projects_project (created_by);
create index projects_project_by_import on projects_project (import_id) where import_id is not null;
create index projects_project_returned on projects_project (return_due_on) where status = 'RETURNED';
create index projects_project_publicised on projects_project (notice_ends_on) where status = 'PUBLICISED';
