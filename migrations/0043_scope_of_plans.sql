-- What a plan was worked out for: all entries where somebody has not begun, or only those without a team.
alter table assessment.assignment_run
  add column scope text not null default 'not-begun' check (scope in ('without-team', 'not-begun'));
