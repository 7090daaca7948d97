-- A published template is put out of use by the next one, or by hand; nothing else of it ever changes.
alter table milestones_template
    drop constraint milestones_template_state_check,
    drop constraint milestones_template_published_at,
    add column based_on bigint references milestones_template (id),
    add column retired_by bigint references accounts_user (id),
    add column retired_at timestamptz,
    add constraint milestones_template_state check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    add constraint milestones_template_published_at check ((state = 'DRAFT') = (published_at is null)),
    add constraint milestones_template_retired_at check ((state = 'RETIRED') = (retired_at is not null));
create unique index milestones_template_one_published on milestones_template (product_kind) where state = 'PUBLISHED';

create or replace function milestones_keep_published() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAFT' then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'UPDATE' and old.state = 'PUBLISHED' and new.state = 'RETIRED'
       and (new.id, new.product_kind, new.number, new.note, new.created_at, new.published_by, new.published_at)
           is not distinct from
           (old.id, old.product_kind, old.number, old.note, old.created_at, old.published_by, old.published_at) then
        return new;
    end if;
    raise exception 'a published template never changes' using errcode = 'check_violation',
        constraint = 'milestones_template_published_never_changes';
end $$;

create or replace function milestones_keep_published_items() returns trigger language plpgsql as $$
declare
    touched bigint := case when tg_op = 'DELETE' then old.template_id else new.template_id end;
begin
    if exists (select 1 from milestones_template t
               where t.id in (touched, case when tg_op = 'UPDATE' then old.template_id else touched end)
                 and t.state <> 'DRAFT') then
        raise exception 'a published template never changes' using errcode = 'check_violation',
            constraint = 'milestones_template_published_never_changes';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;

-- The kinds that are registered get a second version, in which the terms of the authority stand at their items.
insert into milestones_template (id, product_kind, number, note, created_at, based_on)
select nextval('milestones_template_seq'), t.product_kind, 2, '按注册办法列出技术审评与审批决定，并注明法定时限。', now(), t.id
from milestones_template t
where t.number = 1 and t.product_kind in ('DEVICE_II', 'DEVICE_III', 'DIAGNOSTICS') and t.state = 'PUBLISHED';

insert into milestones_template_item
    (id, template_id, stage, position, name_zh, name_en, required, usual_days, accepted_by, proof, clock_id)
select nextval('milestones_template_item_seq'), t.id, i.stage, i.position, i.name_zh, i.name_en, i.required,
    i.usual_days, i.accepted_by, i.proof, c.id
from milestones_template t
join milestones_template_item i on i.template_id = t.based_on
left join milestones_clock c on c.code = case
    when i.name_zh = '临床试验备案(或审批)' then 'TRIAL_APPROVAL'
    when i.name_zh like '注册申请受理%' then 'ACCEPTANCE'
    when i.name_zh = '质量管理体系核查' then 'QUALITY_CHECK'
    when i.name_zh like '医疗器械注册证%' then 'CERTIFICATE' end
where t.number = 2 and t.state = 'DRAFT' and t.product_kind in ('DEVICE_II', 'DEVICE_III', 'DIAGNOSTICS');

insert into milestones_template_item
    (id, template_id, stage, position, name_zh, name_en, required, usual_days, accepted_by, proof, clock_id)
select nextval('milestones_template_item_seq'), t.id, 'MARKET_LAUNCH', v.position, v.name_zh, v.name_en, true,
    case when t.product_kind = 'DEVICE_II' then v.short else v.long end, 'STAFF', v.proof, c.id
from milestones_template t
cross join (values
    (23, '技术审评结论', 'Technical review concluded', 150, 210, 'REPORT', 'REVIEW'),
    (26, '审批决定', 'Decision of the authority', 180, 250, 'CERTIFICATE', 'DECISION')
    ) as v (position, name_zh, name_en, short, long, proof, code)
join milestones_clock c on c.code = case when v.code <> 'REVIEW' then v.code
    when t.product_kind = 'DEVICE_II' then 'REVIEW_II' else 'REVIEW_III' end
where t.number = 2 and t.state = 'DRAFT' and t.product_kind in ('DEVICE_II', 'DEVICE_III', 'DIAGNOSTICS');

update milestones_template t set state = 'RETIRED', retired_at = now()
where t.number = 1 and exists (select 1 from milestones_template n where n.based_on = t.id and n.state = 'DRAFT');
update milestones_template set state = 'PUBLISHED', published_at = now()
where number = 2 and state = 'DRAFT' and based_on is not null;
