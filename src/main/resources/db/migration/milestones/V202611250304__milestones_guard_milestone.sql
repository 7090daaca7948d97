-- What always holds for a milestone, whichever way the change comes. The plan's row is locked first, so that changes
-- of one plan and its gate wait for each other.
create function milestones_guard_milestone() returns trigger language plpgsql as $$
declare
    begins date;
    standing text;
begin
    select p.starts_on into begins from milestones_plan p where p.project_id = new.project_id for no key update;
    if new.due_on < begins then
        raise exception 'due before the plan begins' using errcode = 'check_violation',
            constraint = 'milestones_milestone_due_after_start';
    end if;
    if new.predecessor_id is not null and exists (
        with recursive before as (
            select new.predecessor_id as id
            union
            select m.predecessor_id from milestones_milestone m join before b on m.id = b.id
            where m.predecessor_id is not null)
        select 1 from before b where b.id = new.id) then
        raise exception 'a milestone never waits for itself' using errcode = 'check_violation',
            constraint = 'milestones_milestone_no_cycle';
    end if;
    if tg_op = 'INSERT' then
        return new;
    end if;
    if new.project_id <> old.project_id or new.baseline_due_on <> old.baseline_due_on or new.origin <> old.origin then
        raise exception 'project, baseline and origin of a milestone stay' using errcode = 'check_violation',
            constraint = 'milestones_milestone_baseline_stays';
    end if;
    if old.status = 'ACCEPTED' then
        raise exception 'an accepted milestone never changes' using errcode = 'check_violation',
            constraint = 'milestones_milestone_accepted_stays';
    end if;
    select case when p.archived then 'ARCHIVED' else p.status end into standing
    from projects_project p where p.id = new.project_id for key share;
    if standing not in ('APPROVED', 'INCUBATING') then
        raise exception 'the project rests' using errcode = 'check_violation',
            constraint = 'milestones_milestone_project_in_work';
    end if;
    return new;
end $$;
create trigger milestones_milestone_guarded before insert or update on milestones_milestone
    for each row execute function milestones_guard_milestone();

create function milestones_guard_status() returns trigger language plpgsql as $$
begin
    if not (old.status, new.status) in (
        ('PLANNED', 'STARTED'), ('PLANNED', 'WAIVED'), ('PLANNED', 'NOT_APPLICABLE'),
        ('STARTED', 'SUBMITTED'), ('STARTED', 'WAIVED'), ('STARTED', 'NOT_APPLICABLE'),
        ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'RETURNED'),
        ('RETURNED', 'SUBMITTED'), ('RETURNED', 'WAIVED'), ('RETURNED', 'NOT_APPLICABLE'),
        ('WAIVED', 'PLANNED'), ('NOT_APPLICABLE', 'PLANNED'))
       and not (new.origin = 'CONDITION' and new.status = 'ACCEPTED') then
        raise exception 'no way from % to %', old.status, new.status using errcode = 'check_violation',
            constraint = 'milestones_milestone_legal_move';
    end if;
    if new.status = 'ACCEPTED' and new.proof <> 'NONE' then
        if not exists (select 1 from documents_document d
                       where d.owner_type = 'milestone' and d.owner_key = new.id::text and not d.archived) then
            raise exception 'nothing proves it' using errcode = 'check_violation',
                constraint = 'milestones_milestone_has_evidence';
        end if;
        if exists (select 1 from documents_document d join documents_version v on v.document_id = d.id
                   where d.owner_type = 'milestone' and d.owner_key = new.id::text
                     and v.uploaded_by = new.decided_by) then
            raise exception 'evidence is accepted by someone other than its uploader' using errcode = 'check_violation',
                constraint = 'milestones_milestone_not_by_uploader';
        end if;
    end if;
    return new;
end $$;
create trigger milestones_milestone_legal before update of status on milestones_milestone
    for each row when (old.status is distinct from new.status) execute function milestones_guard_status();

-- What was handed in or accepted is what was seen: no version joins it later.
create function milestones_guard_evidence() returns trigger language plpgsql as $$
declare
    milestone bigint;
    standing text;
begin
    select d.owner_key::bigint into milestone from documents_document d
    where d.id = new.document_id and d.owner_type = 'milestone';
    if milestone is null then
        return new;
    end if;
    select m.status into standing from milestones_milestone m where m.id = milestone for no key update;
    if standing not in ('PLANNED', 'STARTED', 'RETURNED') then
        raise exception 'the evidence is handed in' using errcode = 'check_violation',
            constraint = 'milestones_evidence_closed';
    end if;
    return new;
end $$;
create trigger milestones_evidence_open before insert on documents_version
    for each row execute function milestones_guard_evidence();
