-- A conditional approval 限期修改后立项: what must be put right by when, and when that was found to be done. And a taking
-- over of a project that waits for a date needs that date.
alter table projects_project
    add column condition_text   text,
    add column condition_due_on date,
    add column condition_met_on date,
    add constraint projects_project_condition_length check (length(condition_text) between 1 and 2000),
    add constraint projects_project_condition_has_due_date check ((condition_text is null) = (condition_due_on is null)),
    add constraint projects_project_condition_met check (condition_met_on is null or condition_text is not null),
    add constraint projects_project_moves_in_unconditionally check (
        status not in ('INCUBATING', 'SUSPENDED', 'GRADUATED') or condition_text is null or condition_met_on is not null);
create index projects_project_conditional on projects_project (condition_due_on)
    where condition_text is not null and condition_met_on is null;

alter table projects_transition
    add column condition_text   text check (length(condition_text) <= 2000),
    add column condition_due_on date,
    drop constraint projects_transition_verb_check,
    add constraint projects_transition_verb_check check (verb in
        ('REGISTER', 'SUBMIT', 'ACCEPT', 'RETURN', 'REFUSE', 'APPROVE', 'CONFIRM', 'OBJECTION', 'DEFER', 'RESUME',
         'REJECT', 'RECONSIDER', 'FULFIL', 'START', 'SUSPEND', 'GRADUATE', 'TERMINATE', 'REVOKE', 'WITHDRAW', 'LAPSE',
         'ARCHIVE', 'RESTORE', 'TAKE_OVER', 'CORRECT'));

alter table projects_proposal
    add column due_on date,
    add constraint projects_proposal_waits_for_a_date check (
        kind = 'CORRECTION' or (target_status in ('RETURNED', 'PUBLICISED')) = (due_on is not null));
