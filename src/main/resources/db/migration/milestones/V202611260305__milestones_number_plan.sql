-- A project that was corrected and approved again gets a new plan; what was accepted before stays in it.
alter table milestones_plan add column number integer not null default 1 check (number >= 1);
alter table milestones_milestone add column plan_number integer not null default 1 check (plan_number >= 1);
