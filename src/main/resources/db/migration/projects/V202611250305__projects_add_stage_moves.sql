-- A gate moves a project from stage to stage: steps of their own in its history.
alter table projects_transition
    drop constraint projects_transition_verb_check,
    add constraint projects_transition_verb_check check (verb in
        ('REGISTER', 'SUBMIT', 'ACCEPT', 'RETURN', 'REFUSE', 'APPROVE', 'CONFIRM', 'OBJECTION', 'DEFER', 'RESUME',
         'REJECT', 'RECONSIDER', 'FULFIL', 'START', 'ADVANCE', 'STEP_BACK', 'SUSPEND', 'GRADUATE', 'TERMINATE', 'REVOKE',
         'WITHDRAW', 'LAPSE', 'ARCHIVE', 'RESTORE', 'TAKE_OVER', 'CORRECT'));
